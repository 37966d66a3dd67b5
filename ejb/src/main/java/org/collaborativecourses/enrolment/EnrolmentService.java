package org.collaborativecourses.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;
import org.collaborativecourses.shared.TooManyException;

/** Enrolling, leaving, coming back. */
@ApplicationScoped
@Transactional
public class EnrolmentService {

    @Inject
    private EnrolmentRepository repository;

    @Inject
    private Places places;

    @Inject
    private CourseService courses;

    @Inject
    private RateLimits limits;

    @Inject
    private Clock clock;

    /**
     * Enrols the person, or opens the enrolment they once left. Doing it twice is doing it once.
     *
     * @param key what the course asks for, or null
     * @param known what they read, the best first
     * @param zone where the person lives: a deadline ends with a day there
     * @throws WrongEnrolmentKeyException where the course asks for another; who is already enrolled is not asked
     * @throws TooManyException where this person tried too many keys
     */
    public EnrolmentView enrol(long personId, String courseKey, String key, List<Language> known, ZoneId zone) {
        PublishedRevision revision = courses.getPublished(courseKey);
        Optional<Enrolment> before = repository.lock(personId, revision.courseId());
        if (before.isPresent()) {
            before.get().comeBack();
            return before.get().view();
        }
        boolean keyed = courses.asksForKey(courseKey);
        if (keyed) {
            prove(personId, courseKey, key == null ? "" : key.strip());
        }
        Language language = revision.outline().shownIn(known);
        Instant now = clock.instant();
        OptionalInt days = courses.dueDays(courseKey);
        Instant due = days.isEmpty() ? null : Deadline.after(now, days.getAsInt(), zone);
        repository.addIfAbsent(personId, revision, keyed ? "key" : "self", language, now, due);
        return repository.lock(personId, revision.courseId()).orElseThrow().view();
    }

    private void prove(long personId, String courseKey, String key) {
        String person = Long.toString(personId);
        limits.spend(RateLimit.ENROLMENT_KEY, person);
        if (!courses.opensWith(courseKey, key)) {
            throw new WrongEnrolmentKeyException();
        }
        limits.giveBack(RateLimit.ENROLMENT_KEY, person);
    }

    /** Leaves the course. Everything stays as it is, for the day of coming back. */
    public EnrolmentView leave(long personId, String courseKey) {
        Enrolment enrolment = lock(personId, courseKey);
        enrolment.leave(clock.instant());
        return enrolment.view();
    }

    /**
     * From now on the course is read in this language.
     *
     * @throws InvalidException where the course is not in it
     */
    public EnrolmentView readIn(long personId, String courseKey, Language language) {
        if (!courses.getPublished(courseKey).outline().languages().contains(language)) {
            throw new InvalidException("language", "enrolment.error.language");
        }
        Enrolment enrolment = lock(personId, courseKey);
        enrolment.readIn(language);
        return enrolment.view();
    }

    @Transactional(TxType.SUPPORTS)
    public Optional<EnrolmentView> find(long personId, String courseKey) {
        return courses.findPublished(courseKey)
                .flatMap(revision -> repository.find(personId, revision.courseId()))
                .map(Enrolment::view);
    }

    /** The enrolment, locked until the transaction ends; the first thing that a writing transaction asks for. */
    public Optional<EnrolmentView> findLocked(long personId, long courseId) {
        return repository.lock(personId, courseId).map(Enrolment::view);
    }

    public Optional<EnrolmentView> findLocked(long enrolmentId) {
        return repository.lock(enrolmentId).map(Enrolment::view);
    }

    public List<EnrolmentView> ofPerson(long personId) {
        return repository.ofPerson(personId).stream().map(Enrolment::view).toList();
    }

    /** Remembers where the learner is. */
    public void visit(long enrolmentId, String itemKey) {
        repository.lock(enrolmentId).ifPresent(it -> it.visit(itemKey, clock.instant()));
    }

    /** Remembers where the learner is, where nothing else is to be written: in no transaction, and under no lock. */
    @Transactional(TxType.NOT_SUPPORTED)
    public void passBy(EnrolmentView enrolment, String itemKey) {
        Instant now = clock.instant();
        if (Enrolment.isNews(itemKey, now, enrolment.lastItemKey(), enrolment.lastVisitedAt())) {
            places.note(enrolment.id(), itemKey, now);
        }
    }

    /** Keeps how far the learner is, with their enrolment. */
    public void count(long enrolmentId, ProgressCount count) {
        repository.lock(enrolmentId).ifPresent(it -> it.count(count));
    }

    /** @return whether the course is complete for the first time now */
    public boolean complete(long enrolmentId) {
        return repository
                .lock(enrolmentId)
                .map(it -> it.complete(clock.instant()))
                .orElse(false);
    }

    private Enrolment lock(long personId, String courseKey) {
        PublishedRevision revision = courses.getPublished(courseKey);
        return repository.lock(personId, revision.courseId()).orElseThrow(NotEnrolledException::new);
    }
}
