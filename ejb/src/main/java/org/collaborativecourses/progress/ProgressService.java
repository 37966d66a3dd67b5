package org.collaborativecourses.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.collaborativecourses.attempt.AttemptFinished;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.enrolment.NotEnrolledException;
import org.collaborativecourses.enrolment.ProgressCount;
import org.collaborativecourses.identity.AccountClosed;
import org.collaborativecourses.progress.LearnerRecords.LearnerRecord;
import org.collaborativecourses.shared.NotFoundException;

/** What learners do in a course, and how they stand. Each write takes the enrolment's lock first, so that completing happens once. */
@ApplicationScoped
@Transactional
public class ProgressService {

    @Inject
    private CourseService courses;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private LearnerRecords records;

    @Inject
    private FirstViews firstViews;

    @Inject
    private Standings standings;

    @Inject
    private ProgressRecount recount;

    @Inject
    private ProgressRepository repository;

    /** Through the container, which begins a transaction. */
    @Inject
    private ProgressService self;

    @Inject
    private Event<CourseCompleted> completed;

    @Inject
    private Clock clock;

    /** How the person stands in the course; as somebody who has not begun, where they are not enrolled. */
    @Transactional(TxType.SUPPORTS)
    public CourseProgressView course(long personId, String courseKey) {
        PublishedRevision revision = courses.getPublished(courseKey);
        return records.find(personId, revision.courseId())
                .map(it -> view(revision, it))
                .orElseGet(() -> none(revision));
    }

    /** Every course the person is in or was in, the one visited last first. */
    @Transactional(TxType.SUPPORTS)
    public List<CourseProgressView> ofPerson(long personId) {
        return records.ofPerson(personId).stream()
                .flatMap(it -> courses.findPublishedById(it.enrolment().courseId()).stream()
                        .map(revision -> view(revision, it)))
                .toList();
    }

    /**
     * How these learners stand, in short: the percentage is the one that each of them sees.
     *
     * @param courseOf the id of the course by that of the enrolment; some hundreds
     * @param until as of when; null: now
     * @return by enrolment; who has done nothing yet may be left out
     */
    @Transactional(TxType.SUPPORTS)
    public Map<Long, Standing> standings(Map<Long, Long> courseOf, Instant until) {
        return courseOf.isEmpty()
                ? Map.of()
                : standings.of(
                        courseOf, course -> courses.findPublishedById(course).orElse(null), until);
    }

    /**
     * Counts anew how far learners are where that was counted by another revision than the one that is published, or by
     * none. Mostly there is nothing to do.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void countAnew() {
        recount.stale();
    }

    /**
     * Opens an item: notes that it was viewed, remembers the place, and says how things stand afterwards. An item that is
     * not open yet is shown as such, and nothing is noted; who is not in the course only looks. Mostly it was viewed
     * before: then only the place is new, and nobody has to be waited for.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public CourseProgressView openIfEnrolled(long personId, String courseKey, String itemKey) {
        PublishedRevision revision = courses.getPublished(courseKey);
        LearnerRecord found = records.find(personId, revision.courseId())
                .filter(it -> it.enrolment().active())
                .orElse(null);
        courses.getItem(revision, itemKey);
        if (found == null) {
            return none(revision);
        }
        CourseProgressView view = view(revision, found);
        if (!view.progress().item(itemKey).open()) {
            return view;
        }
        if (FirstViews.isOne(view, found, itemKey)) {
            Map<String, Evidence> evidence = noted(revision, found, itemKey);
            if (!evidence.isEmpty()) {
                return view(revision, new LearnerRecord(found.enrolment(), evidence));
            }
        }
        if (isNews(view, found.evidence(), itemKey)) {
            return self.open(personId, courseKey, itemKey);
        }
        enrolments.passBy(found.enrolment(), itemKey);
        return view;
    }

    private Map<String, Evidence> noted(PublishedRevision revision, LearnerRecord found, String itemKey) {
        try {
            return firstViews.note(revision, found, itemKey, clock.instant());
        } catch (FirstViews.SimultaneousViewException e) {
            return Map.of();
        }
    }

    /** Notes that an item was viewed, and what that completes. */
    public CourseProgressView open(long personId, String courseKey, String itemKey) {
        return record(personId, courseKey, itemKey, false, evidence -> evidence.view(clock.instant()));
    }

    /** Whether opening the item changes anything but the place. */
    private static boolean isNews(CourseProgressView view, Map<String, Evidence> evidence, String itemKey) {
        Evidence own = evidence.get(itemKey);
        return own == null
                || !own.viewed()
                || view.enrolment().completedAt() == null && view.progress().complete()
                || hasUnsettled(view.revision().outline(), evidence);
    }

    /** Whether something is complete that is not noted as such: a newer revision may ask for less. */
    static boolean hasUnsettled(CourseOutline outline, Map<String, Evidence> evidence) {
        return outline.items().anyMatch(item -> isUnsettled(item, evidence.get(item.key())));
    }

    private static boolean isUnsettled(ItemOutline item, Evidence evidence) {
        return evidence != null && !evidence.completed() && CourseProgress.isComplete(item, evidence);
    }

    private static CourseProgressView view(PublishedRevision revision, LearnerRecord found) {
        return new CourseProgressView(
                revision, found.enrolment(), CourseProgress.of(revision.outline(), found.evidence()));
    }

    private static CourseProgressView none(PublishedRevision revision) {
        return new CourseProgressView(revision, null, CourseProgress.none(revision.outline()));
    }

    public CourseProgressView markDone(long personId, String courseKey, String itemKey, boolean done) {
        return record(personId, courseKey, itemKey, true, evidence -> evidence.markDone(done, clock.instant()));
    }

    /** Hands in what was not handed in yet; every version is kept. The enrolment is locked, so twice at once is once too. */
    public CourseProgressView handIn(long personId, String courseKey, String itemKey, HandIn handIn) {
        PublishedRevision revision = courses.getPublished(courseKey);
        ItemOutline item = courses.getItem(revision, itemKey);
        if (item.kind() != ItemKind.TASK && item.kind() != ItemKind.COMMITMENT) {
            throw new NotFoundException("course.error.itemNotFound");
        }
        HandInRules.check(item, handIn);
        return record(personId, courseKey, itemKey, true, evidence -> {
            if (repository.isHandedIn(evidence.enrolmentId(), itemKey, handIn.once())) {
                return;
            }
            HandInRules.checkCount(handIn, repository.countSubmissions(evidence.enrolmentId(), itemKey));
            repository.addSubmission(evidence.enrolmentId(), itemKey, handIn, clock.instant());
            evidence.handIn(clock.instant());
        });
    }

    public List<Submission> submissions(long personId, String courseKey, String itemKey) {
        return enrolments
                .find(personId, courseKey)
                .map(enrolment -> repository.submissions(enrolment.id(), itemKey))
                .orElse(List.of());
    }

    /** @throws NotFoundException where this person handed in no such file */
    public SubmittedFile file(long personId, String courseKey, String itemKey, int number) {
        return enrolments
                .find(personId, courseKey)
                .flatMap(enrolment -> repository.findFile(enrolment.id(), itemKey, number))
                .orElseThrow(NotFoundException::new);
    }

    /**
     * A file that the asker may see for another reason than having handed it in.
     *
     * @throws NotFoundException where nobody handed in such a file
     */
    public SubmittedFile file(long enrolmentId, String itemKey, int number) {
        return repository.findFile(enrolmentId, itemKey, number).orElseThrow(NotFoundException::new);
    }

    /**
     * Somebody who may has marked what was handed in; what follows for item and course follows at once.
     *
     * @param percent of the points of the rubric
     */
    public void mark(long enrolmentId, String itemKey, double percent) {
        EnrolmentView enrolment = enrolments.findLocked(enrolmentId).orElseThrow(NotFoundException::new);
        courses.findPublishedById(enrolment.courseId()).ifPresent(revision -> {
            Instant now = clock.instant();
            Map<String, Evidence> evidence = new HashMap<>(repository.ofEnrolment(enrolmentId));
            evidence.computeIfAbsent(itemKey, key -> add(enrolmentId, key)).mark(percent, now);
            settle(revision, enrolment, evidence, now);
        });
    }

    /** Some of its bytes: at most as many as asked for, fewer at its end. */
    public byte[] filePiece(SubmittedFile file, int from, int length) {
        return repository.filePiece(file.submissionId(), from, length);
    }

    /** Whoever closes their account takes with them what they wrote. */
    public void onAccountClosed(@Observes AccountClosed closed) {
        repository.eraseSubmissionsOf(closed.personId());
    }

    /**
     * @throws NotEnrolledException where the person is not in the course
     * @throws ItemBlockedException where the item is not open yet
     */
    @Transactional(TxType.SUPPORTS)
    public void requireOpen(long personId, String courseKey, String itemKey) {
        CourseProgressView view = course(personId, courseKey);
        if (!view.enrolled()) {
            throw new NotEnrolledException();
        }
        courses.getItem(view.revision(), itemKey);
        if (!view.progress().item(itemKey).open()) {
            throw new ItemBlockedException();
        }
    }

    /** A finished attempt is evidence. Runs in the transaction that finishes it. */
    public void onAttemptFinished(@Observes AttemptFinished finished) {
        EnrolmentView enrolment = enrolments.findLocked(finished.enrolmentId()).orElseThrow(NotFoundException::new);
        courses.findPublishedById(enrolment.courseId()).ifPresent(revision -> {
            Map<String, Evidence> evidence = new HashMap<>(repository.ofEnrolment(enrolment.id()));
            Evidence own = evidence.computeIfAbsent(finished.itemKey(), key -> add(enrolment.id(), key));
            own.view(finished.at());
            own.score(finished.percent(), finished.at());
            settle(revision, enrolment, evidence, finished.at());
        });
    }

    private CourseProgressView record(
            long personId, String courseKey, String itemKey, boolean mustBeOpen, Consumer<Evidence> deed) {
        PublishedRevision revision = courses.getPublished(courseKey);
        EnrolmentView enrolment = enrolments
                .findLocked(personId, revision.courseId())
                .filter(EnrolmentView::active)
                .orElseThrow(NotEnrolledException::new);
        return record(revision, enrolment, itemKey, mustBeOpen, deed);
    }

    private CourseProgressView record(
            PublishedRevision revision,
            EnrolmentView enrolment,
            String itemKey,
            boolean mustBeOpen,
            Consumer<Evidence> deed) {
        courses.getItem(revision, itemKey);
        Map<String, Evidence> evidence = new HashMap<>(repository.ofEnrolment(enrolment.id()));
        if (!CourseProgress.of(revision.outline(), evidence).item(itemKey).open()) {
            if (mustBeOpen) {
                throw new ItemBlockedException();
            }
            return new CourseProgressView(revision, enrolment, CourseProgress.of(revision.outline(), evidence));
        }
        Evidence own = evidence.computeIfAbsent(itemKey, key -> add(enrolment.id(), key));
        deed.accept(own);
        enrolments.visit(enrolment.id(), itemKey);
        return settle(revision, enrolment, evidence, clock.instant());
    }

    /** Notes what has become complete, item by item and then the course, which is announced once, and how far that is. */
    private CourseProgressView settle(
            PublishedRevision revision, EnrolmentView enrolment, Map<String, Evidence> evidence, Instant now) {
        revision.outline()
                .items()
                .filter(item -> CourseProgress.isComplete(item, evidence.get(item.key())))
                .forEach(item -> evidence.get(item.key()).complete(now));
        CourseProgress progress = CourseProgress.of(revision.outline(), evidence);
        enrolments.count(
                enrolment.id(),
                new ProgressCount(revision.id(), progress.completed(), Evidence.lastCompleted(evidence.values())));
        if (enrolment.completedAt() == null && progress.complete() && enrolments.complete(enrolment.id())) {
            completed.fire(new CourseCompleted(
                    enrolment.id(),
                    enrolment.personId(),
                    revision.courseKey(),
                    revision.id(),
                    enrolment.language(),
                    now));
        }
        return new CourseProgressView(revision, enrolment, progress);
    }

    private Evidence add(long enrolmentId, String itemKey) {
        Evidence evidence = new Evidence(enrolmentId, itemKey);
        repository.add(evidence);
        return evidence;
    }
}
