package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.audit.AuditService;

/** The steps of looking for people, each a transaction of its own: what one has done stays, and is not done twice. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class LookWork {

    private static final int AT_ONCE = 500;

    @Inject
    private OfferingRepository offerings;

    @Inject
    private PlaceRepository places;

    @Inject
    private Seats seats;

    @Inject
    private Offered offered;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    public List<OfferingRepository.DueLook> due() {
        return offerings.dueLooks(clock.instant());
    }

    public void want(Collection<Long> collaboratives) {
        offerings.lookAtThoseOf(collaboratives, clock.instant());
    }

    public void wantFor(Collection<Long> people) {
        DueDates.parts(people)
                .forEach(part -> offerings.lookAtThoseOf(offerings.collaborativesOf(part, today()), clock.instant()));
    }

    /** Whoever is gone takes part in nothing any more, and still has places that others wait for. */
    public void wantWhereIn(long personId) {
        offerings.lookAtThoseWith(personId, clock.instant());
    }

    public void done(OfferingRepository.DueLook look) {
        Instant next = offerings
                .find(look.id())
                .map(it -> it.nextLook(clock.instant()))
                .orElse(null);
        offerings.looked(look, next);
    }

    /**
     * Those who have a place in a programme come into the courses that it got since. Who left one stays out of it.
     *
     * @param after the person that the last step came to, or 0
     * @return the same for the next step; 0 where there is none
     */
    public long catchUp(long offeringId, long after) {
        Offering offering = offerings
                .lock(offeringId)
                .filter(it -> Offered.isProgramme(it.key()) && it.takesPeople(clock.instant()))
                .orElse(null);
        List<String> courses = offering == null ? List.of() : offered.coursesOf(offering.key());
        if (courses.isEmpty()) {
            return 0;
        }
        List<Long> people = offered.inOrder(offering.key())
                ? places.beforeNext(offeringId, courses, after, AT_ONCE)
                : places.outside(offeringId, courses, after, AT_ONCE);
        seats.enter(offering, places.comers(people));
        return people.size() < AT_ONCE ? 0 : people.get(AT_ONCE - 1);
    }

    /** Brings some people in. @return whether there may be more */
    public boolean step(long offeringId) {
        Offering offering = offerings
                .lock(offeringId)
                .filter(it -> it.takesPeople(clock.instant()))
                .orElse(null);
        if (offering == null) {
            return false;
        }
        places.removeClosed(offeringId);
        seats.promote(offering);
        Entry entry = offering.terms().entry();
        List<String> courses = offered.coursesOf(offering.key());
        if (courses.isEmpty()) {
            return false;
        }
        List<Comer> found = places.newcomers(offering, today(), entry == Entry.OPEN ? courses : null, AT_ONCE);
        if (found.isEmpty()) {
            return false;
        }
        bringIn(offering, found, courses);
        return found.size() == AT_ONCE;
    }

    private void bringIn(Offering offering, List<Comer> found, List<String> courses) {
        List<Long> ids = found.stream().map(Comer::id).toList();
        Set<Long> gone = courses.size() == 1 ? places.left(ids, courses.get(0)) : Set.of();
        Set<Long> inside = places.inside(ids, courses);
        List<Comer> coming = new ArrayList<>(found);
        coming.removeIf(it -> gone.contains(it.id()));
        seats.decline(offering, gone);
        List<Comer> asked = offering.terms().entry() == Entry.INVITE
                ? coming.stream().filter(it -> !inside.contains(it.id())).toList()
                : List.of();
        coming.removeAll(asked);
        seats.invite(offering, asked);
        boolean open = offering.terms().entry() == Entry.OPEN;
        List<Comer> kept = coming.stream()
                .filter(it -> open || courses.size() == 1 && inside.contains(it.id()))
                .toList();
        coming.removeAll(kept);
        seats.keep(offering, kept, !open);
        int seated = seats.seat(offering, coming, true);
        audit.record(
                null,
                "offering.broughtIn",
                "offering/" + offering.id(),
                "enrolled",
                kept.size() + seated,
                "waiting",
                coming.size() - seated,
                "invited",
                asked.size(),
                "declined",
                gone.size());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
