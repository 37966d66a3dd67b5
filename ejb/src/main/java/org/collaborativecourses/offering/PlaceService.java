package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;

/** What people do with what is offered to them: come in, or say that they will not. Twice is once. */
@ApplicationScoped
@Transactional
public class PlaceService {

    @Inject
    private OfferingRepository offerings;

    @Inject
    private PlaceRepository places;

    @Inject
    private OwnRepository own;

    @Inject
    private Seats seats;

    @Inject
    private Offered offered;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Those that concern the person, what is required first. */
    @Transactional(TxType.SUPPORTS)
    public List<OwnOffering> ofPerson(long personId, Language reader) {
        return own.offerings(personId, today(), clock.instant()).stream()
                .filter(it -> offered.has(it.key()))
                .map(it -> new OwnOffering(
                        it.id(),
                        it.key(),
                        offered.title(it.key(), reader),
                        Offered.path(it.key()),
                        offered.coursesOf(it.key()),
                        it.collaborative(),
                        it.collaborativeName(),
                        it.required(),
                        it.state(),
                        it.full(),
                        it.inside()))
                .toList();
    }

    /** More time that the person got, until the latest day for each course that is not complete. */
    @Transactional(TxType.SUPPORTS)
    public List<OwnExtension> extensionsOf(long personId) {
        return own.extensions(personId);
    }

    /**
     * Enrols in a course: through what offers it to the person, where something does, which asks for no key and counts
     * its places; else as anybody may.
     *
     * @param known what they read, the best first
     * @return the enrolment; nothing where all places are taken and the person waits for one
     * @throws RefusedException where the course comes after another in what is offered to them
     */
    public Optional<EnrolmentView> enrol(
            long personId, String courseKey, String key, List<Language> known, ZoneId zone) {
        boolean inside = enrolments
                .find(personId, courseKey)
                .filter(EnrolmentView::active)
                .isPresent();
        List<Offering> reaching = inside
                ? List.of()
                : offerings.reaching(personId, offered.keysWith(courseKey), today()).stream()
                        .filter(it -> it.takesPeople(clock.instant()))
                        .toList();
        if (reaching.isEmpty()) {
            return Optional.of(enrolments.enrol(personId, courseKey, key, known, zone));
        }
        reaching.forEach(it -> demandOrder(it, personId, courseKey, known.get(0)));
        boolean seated = false;
        for (Offering it : reaching) {
            seated |= take(it.id(), personId, known, zone);
        }
        return seated ? Optional.of(enrolments.enrol(personId, courseKey, key, known, zone)) : Optional.empty();
    }

    /**
     * Comes into an offering.
     *
     * @param known what they read, the best first
     * @return whether there was a place; else the person waits for one
     * @throws NotFoundException where nothing of this number is offered to the person
     */
    public boolean accept(long personId, long offeringId, List<Language> known, ZoneId zone) {
        Offering offering = demand(personId, offeringId);
        if (!offering.takesPeople(clock.instant())) {
            throw new RefusedException("offering.error.notNow");
        }
        boolean seated = take(offeringId, personId, known, zone);
        if (seated) {
            offered.coursesOf(offering.key()).stream()
                    .filter(it -> enrolments.find(personId, it).isPresent())
                    .forEach(it -> enrolments.enrol(personId, it, null, known, zone));
        }
        return seated;
    }

    /**
     * Will not have it; a place that becomes free goes to whoever waits longest. What was done in its courses stays.
     *
     * @throws NotFoundException where nothing of this number is offered to the person
     * @throws RefusedException where the person has a place and is in a course of it: what it asks for goes with leaving
     */
    public void decline(long personId, long offeringId) {
        if (places.state(offeringId, personId).isEmpty()) {
            demand(personId, offeringId);
        }
        Offering offering = offerings.lock(offeringId).orElseThrow(NotFoundException::new);
        List<String> courses = offered.coursesOf(offering.key());
        boolean placed = places.state(offeringId, personId).orElse(null) == PlaceState.ENROLLED;
        if (placed
                && !courses.isEmpty()
                && !places.inside(List.of(personId), courses).isEmpty()) {
            throw new RefusedException("offering.error.inside");
        }
        giveBack(offering, personId);
    }

    /**
     * Leaves a course, and with it the places in it, and the waiting for one. Everything else stays as it is, for the day of
     * coming back.
     */
    public EnrolmentView leave(long personId, String courseKey) {
        offerings.with(personId, PlaceState.ENROLLED, PlaceState.WAITING).stream()
                .filter(it -> it.key().equals(courseKey))
                .forEach(it -> giveBack(offerings.lock(it.id()).orElseThrow(NotFoundException::new), personId));
        return enrolments.leave(personId, courseKey);
    }

    private boolean take(long offeringId, long personId, List<Language> known, ZoneId zone) {
        Offering offering = offerings.lock(offeringId).orElseThrow(NotFoundException::new);
        PlaceState before = places.state(offeringId, personId).orElse(null);
        if (before == PlaceState.ENROLLED || before == PlaceState.WAITING) {
            return before == PlaceState.ENROLLED;
        }
        Comer comer = places.comers(List.of(personId)).stream().findFirst().orElseThrow(NotFoundException::new);
        boolean seated = seats.seat(offering, List.of(new Comer(personId, comer.email(), known, zone)), false) == 1;
        note(
                personId,
                "offering.accepted",
                offering,
                "state",
                (seated ? PlaceState.ENROLLED : PlaceState.WAITING).code());
        return seated;
    }

    private void giveBack(Offering offering, long personId) {
        PlaceState before = places.state(offering.id(), personId).orElse(null);
        if (before == PlaceState.DECLINED) {
            return;
        }
        seats.decline(offering, List.of(personId));
        seats.promote(offering);
        note(personId, "offering.declined", offering, "before", before == null ? null : before.code());
    }

    private void note(long personId, String action, Offering offering, Object... detail) {
        audit.record(personId, action, "offering/" + offering.id(), detail);
    }

    private Offering demand(long personId, long offeringId) {
        Offering offering = offerings.find(offeringId).orElseThrow(NotFoundException::new);
        return offerings.reaching(personId, Set.of(offering.key()), today()).stream()
                .filter(it -> it.id() == offeringId)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void demandOrder(Offering offering, long personId, String courseKey, Language reader) {
        if (offered.inOrder(offering.key())) {
            List<String> courses = offered.coursesOf(offering.key());
            Set<String> complete = places.complete(List.of(personId), courses).getOrDefault(personId, Set.of());
            Steps.before(courses, courseKey, complete).ifPresent(first -> {
                throw new RefusedException(
                        "offering.error.order", offered.title(first, reader), offered.title(offering.key(), reader));
            });
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
