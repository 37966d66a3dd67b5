package org.collaborativecourses.offering;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;

/** The people of an offering: looked for, and many dealt with at once as it was shown before, or not at all. */
@Stateless
public class BulkService {

    /** How many may be dealt with at once: it is done while somebody waits. */
    public static final int MOST = 2000;

    @Inject
    private OfferingRepository offerings;

    @Inject
    private PeopleRepository people;

    @Inject
    private PlaceRepository places;

    @Inject
    private Extensions extensions;

    @Inject
    private Seats seats;

    @Inject
    private Offered offered;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** @throws NotFoundException where there is no such offering within reach */
    public long count(Reach reach, long offeringId, PeopleFilter filter) {
        return people.count(demand(reach, offeringId), filter, today());
    }

    /** By name. @throws NotFoundException where there is no such offering within reach */
    public List<OfferedPerson> find(Reach reach, long offeringId, PeopleFilter filter, int first, int most) {
        Offering offering = demand(reach, offeringId);
        return people.find(offering, offered.coursesOf(offering.key()), filter, today(), first, most);
    }

    /** Those behind a number, by theirs. @throws NotFoundException where there is no such offering within reach */
    public List<OfferedPerson> after(Reach reach, long offeringId, PeopleFilter filter, long id, int most) {
        Offering offering = demand(reach, offeringId);
        return people.after(offering, offered.coursesOf(offering.key()), filter, today(), id, most);
    }

    /** Names by key of the organisations whose people may come in, for a choice. */
    public Map<String, String> organisations(Reach reach, long offeringId) {
        return people.organisations(demand(reach, offeringId), today());
    }

    /**
     * What would become of each of them. Nothing is written.
     *
     * @param until as typed, where they get more time
     * @throws InvalidException at action, until or reason
     * @throws RefusedException where there are too many, or the offering takes nobody
     */
    public BulkPlan plan(
            Reach reach, long offeringId, PeopleFilter filter, BulkAction action, String until, String reason) {
        return plan(demand(reach, offeringId), filter, action, until, reason);
    }

    private BulkPlan plan(Offering offering, PeopleFilter filter, BulkAction action, String until, String reason) {
        if (action == null) {
            throw new InvalidException("action", "offering.error.choose");
        }
        LocalDate day = action == BulkAction.EXTEND ? extensions.check(until, reason) : null;
        boolean comesIn = action == BulkAction.ENROL || action == BulkAction.INVITE;
        if (comesIn && !offering.takesPeople(clock.instant())) {
            throw new RefusedException("offering.error.notNow");
        }
        List<OfferedPerson> found =
                people.find(offering, offered.coursesOf(offering.key()), filter, today(), 0, MOST + 1);
        if (found.size() > MOST) {
            throw new RefusedException("offering.error.tooMany", MOST);
        }
        int free = offering.free(places.count(offering.id(), PlaceState.ENROLLED));
        return BulkPlan.of(action, day, found, free);
    }

    /**
     * Does what was shown, all of it in this transaction.
     *
     * @param shown the mark of the plan that was shown
     * @return how many people it was done with
     * @throws RefusedException where things have changed since it was shown
     */
    public long carryOut(
            long actorId,
            Reach reach,
            long offeringId,
            PeopleFilter filter,
            BulkAction action,
            String until,
            String reason,
            String shown) {
        demand(reach, offeringId);
        Offering offering = offerings.lock(offeringId).orElseThrow();
        BulkPlan plan = plan(offering, filter, action, until, reason);
        if (!plan.mark().equals(shown)) {
            throw new RefusedException("offering.error.changedMeanwhile");
        }
        deed(actorId, offering, plan, reason).run();
        if (plan.count() > 0) {
            audit.record(
                    actorId,
                    "offering.bulk",
                    "offering/" + offeringId,
                    "kind",
                    action.code(),
                    "people",
                    plan.lines().stream()
                            .filter(BulkLine::does)
                            .map(it -> Long.toString(it.person().id()))
                            .collect(Collectors.joining(" ")));
        }
        return plan.count();
    }

    private Runnable deed(long actorId, Offering offering, BulkPlan plan, String reason) {
        return switch (plan.action()) {
            case ENROL ->
                () -> {
                    DueDates.parts(comers(plan, "enrols")).forEach(part -> seats.seat(offering, part, true));
                    DueDates.parts(comers(plan, "waits")).forEach(part -> seats.seat(offering, part, true));
                };
            case INVITE -> () -> DueDates.parts(comers(plan, "invites")).forEach(part -> seats.invite(offering, part));
            case EXTEND ->
                () -> extensions.give(
                        actorId, ids(plan.doing("extends")), offered.coursesOf(offering.key()), plan.until(), reason);
            case REMOVE -> () -> seats.decline(offering, ids(plan.doing("removes")));
        };
    }

    private static List<Comer> comers(BulkPlan plan, String why) {
        return plan.doing(why).stream().map(OfferedPerson::comer).toList();
    }

    private static List<Long> ids(List<OfferedPerson> people) {
        return people.stream().map(OfferedPerson::id).toList();
    }

    private Offering demand(Reach reach, long offeringId) {
        return offerings.find(reach, offeringId).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
