package org.collaborativecourses.offering;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** What is offered to whom, on which terms: by the secretariat, and by facilitators to their own collaboratives. */
@Stateless
public class OfferingService {

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
    private Event<LookWanted> looks;

    @Inject
    private Clock clock;

    public long count(Reach reach, OfferingQuery query) {
        return offerings.count(reach, query);
    }

    /** By collaborative, what goes on before what has ended. */
    public List<OfferingView> find(Reach reach, OfferingQuery query, int first, int most) {
        return offerings.find(reach, query, clock.instant(), first, most);
    }

    /** Those behind a number, by theirs: however many come meanwhile, each comes once. */
    public List<OfferingView> after(Reach reach, OfferingQuery query, long id, int most) {
        return offerings.after(reach, query, clock.instant(), id, most);
    }

    /** Names by key of the collaboratives that somebody may offer to. */
    public Map<String, String> collaboratives(Reach reach) {
        return offerings.collaboratives(reach);
    }

    /** What can be offered: titles by key, courses before programmes. */
    public Map<String, String> offerable(Language reader) {
        return offered.titles(reader);
    }

    /** @throws NotFoundException where there is no such offering within reach */
    public OfferingView get(Reach reach, long id) {
        return offerings
                .find(reach, id)
                .map(it -> OfferingView.of(
                        it,
                        clock.instant(),
                        places.count(id, PlaceState.ENROLLED),
                        places.count(id, PlaceState.INVITED),
                        places.count(id, PlaceState.WAITING)))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Offers a course, or a programme. What was offered before and has ended goes on, with whoever was in it.
     *
     * @param key of the course, or {@code programme.} and the programme's
     * @return its number
     * @throws InvalidException at collaborative or key
     */
    public long offer(long actorId, Reach reach, String collaborative, String key, OfferingTerms terms) {
        Checks checks = new Checks();
        Long to = checks.of(() -> offerings
                .collaborative(reach, collaborative)
                .orElseThrow(() -> new InvalidException("collaborative", "offering.error.choose")));
        checks.that(() -> {
            if (!offered.has(key)) {
                throw new InvalidException("key", "offering.error.choose");
            }
        });
        checks.pass();
        Optional<Offering> before = offerings.find(to, key);
        if (before.isPresent() && before.get().endedAt() == null) {
            throw new InvalidException("key", "offering.error.offered");
        }
        long id = offerings.add(to, key, terms, actorId, clock.instant());
        note(actorId, "offering.offered", id, collaborative, key, terms);
        apply(id, terms);
        return id;
    }

    /** @throws NotFoundException where there is no such offering within reach */
    public void describe(long actorId, Reach reach, long id, OfferingTerms terms) {
        Offering before = offerings.find(reach, id).orElseThrow(NotFoundException::new);
        note(actorId, "offering.described", id, before.collaborativeKey(), before.key(), terms);
        apply(id, terms);
    }

    /** Deadlines change with the terms, and places that are new go to those who wait. */
    private void apply(long id, OfferingTerms terms) {
        offerings.lock(id).orElseThrow(NotFoundException::new);
        offerings.describe(id, terms);
        Offering now = offerings.find(id).orElseThrow();
        seats.settleAll(now);
        seats.promote(now);
        offerings.lookAt(id, now.firstLook(clock.instant()));
        looks.fire(new LookWanted());
    }

    /**
     * From now on nobody comes in, and it asks nothing of anybody: what its deadlines were, other offerings or the course
     * itself say. Who is in the course stays in it.
     *
     * @throws NotFoundException where there is no such offering within reach
     */
    public void end(long actorId, Reach reach, long id) {
        offerings.find(reach, id).orElseThrow(NotFoundException::new);
        Offering offering = offerings.lock(id).orElseThrow();
        if (offering.endedAt() != null) {
            return;
        }
        offerings.end(id, clock.instant());
        seats.settleAll(offering);
        audit.record(
                actorId,
                "offering.ended",
                "offering/" + id,
                "collaborative",
                offering.collaborativeKey(),
                "offered",
                offering.key());
    }

    private void note(long actorId, String action, long id, String collaborative, String key, OfferingTerms terms) {
        audit.record(
                actorId,
                action,
                "offering/" + id,
                "collaborative",
                collaborative,
                "offered",
                key,
                "required",
                terms.required(),
                "entry",
                terms.entry().code(),
                "from",
                terms.startsOn(),
                "dueDays",
                terms.dueDays(),
                "dueOn",
                terms.dueOn(),
                "capacity",
                terms.capacity());
    }
}
