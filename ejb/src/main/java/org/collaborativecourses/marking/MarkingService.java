package org.collaborativecourses.marking;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.Rubric;
import org.collaborativecourses.identity.AccountClosed;
import org.collaborativecourses.marking.MarkedTasks.Task;
import org.collaborativecourses.marking.MarkedTasks.Within;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.progress.SubmittedFile;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** Reading and marking what learners handed in. What is not within somebody's reach is not there for them. */
@Stateless
public class MarkingService {

    /** More than anybody marks in a day; the rest comes up as these are done. */
    public static final int MOST_SHOWN = 200;

    @Inject
    private MarkingRepository repository;

    @Inject
    private MarkedTasks tasks;

    @Inject
    private ProgressService progress;

    @Inject
    private AuditService audit;

    @Inject
    private Event<WorkMarked> marked;

    @Inject
    private Clock clock;

    /** How many works wait. */
    public long countWaiting(Reach reach) {
        return repository.countWaiting(tasks.within(reach));
    }

    /** What waits, the longest first; at most {@link #MOST_SHOWN}. */
    public List<WaitingWork> waiting(Reach reach, Language reader) {
        Within within = tasks.within(reach);
        return repository.waiting(within, MOST_SHOWN).stream()
                .map(it -> waiting(it, within.get(it.courseId(), it.itemKey()), reader))
                .toList();
    }

    private static WaitingWork waiting(Handed work, Task task, Language reader) {
        CourseOutline outline = task.revision().outline();
        Language shown = outline.shownIn(reader);
        return new WaitingWork(
                work.submissionId(),
                work.learner(),
                outline.key(),
                outline.text(shown).title(),
                title(task, shown),
                shown,
                work.number(),
                work.fileName() != null,
                work.handedInAt());
    }

    /** @throws NotFoundException where there is no such work within reach */
    public Work work(long readerId, Reach reach, long submissionId, Language reader) {
        Within within = tasks.within(reach);
        Handed work = find(submissionId, within);
        Task task = within.get(work.courseId(), work.itemKey());
        CourseOutline outline = task.revision().outline();
        Language shown = outline.shownIn(reader);
        return new Work(
                work.submissionId(),
                work.learner(),
                outline.key(),
                outline.text(shown).title(),
                task.item().key(),
                title(task, shown),
                shown,
                work.number(),
                work.handedInAt(),
                work.text(),
                work.fileName(),
                work.last(),
                work.personId() == readerId,
                task.item().rubric(shown, outline.source()),
                views(repository.ofSubmission(submissionId)));
    }

    /** @throws NotFoundException where there is no such file within reach */
    public SubmittedFile file(Reach reach, long submissionId) {
        Handed work = find(submissionId, tasks.within(reach));
        return progress.file(work.enrolmentId(), work.itemKey(), work.number());
    }

    /**
     * Marks a work, or hands it back; sending the same again changes nothing.
     *
     * @throws NotFoundException where there is no such work within reach
     * @throws OwnWorkException where it is one's own
     * @throws AlreadyMarkedException where somebody has said something that this person had not seen
     * @throws InvalidException at level-0, level-1 … or comment
     */
    public void mark(long actorId, Reach reach, long submissionId, Verdict verdict) {
        // Whoever marks the same learner's work takes turns from here on; the unique key stands behind it.
        repository.lockEnrolmentOf(submissionId);
        Within within = tasks.within(reach);
        Handed work = find(submissionId, within);
        if (work.personId() == actorId) {
            throw new OwnWorkException();
        }
        List<Marking> before = repository.ofSubmission(submissionId);
        if (!before.isEmpty() && before.get(0).says(verdict, actorId)) {
            return;
        }
        if (before.size() != verdict.seen()) {
            throw new AlreadyMarkedException(
                    before.isEmpty() ? "" : views(before).get(0).by());
        }
        Task task = within.get(work.courseId(), work.itemKey());
        Rubric rubric = task.item()
                .rubric(
                        task.revision().outline().source(),
                        task.revision().outline().source());
        Marking marking = new Marking(work, task.revision().id(), rubric, verdict, actorId, clock.instant());
        repository.add(marking);
        MarkView said = marking.view("");
        if (!said.handedBack() && work.last()) {
            progress.mark(work.enrolmentId(), work.itemKey(), said.percent());
        }
        audit.record(
                actorId,
                said.handedBack() ? "marking.handedBack" : "marking.marked",
                "submission/" + submissionId,
                "course",
                task.revision().courseKey(),
                "item",
                work.itemKey(),
                "round",
                said.round(),
                "points",
                said.handedBack() ? null : said.points() + "/" + said.most());
        announce(work, task, said);
    }

    private void announce(Handed work, Task task, MarkView said) {
        if (work.email() != null) {
            marked.fire(new WorkMarked(
                    work.email(),
                    work.language(),
                    title(task, work.language()),
                    said.handedBack(),
                    said.points(),
                    said.most(),
                    "/courses/" + task.revision().courseKey() + "/" + work.itemKey() + "#marked"));
        }
    }

    /** What was said of all that was handed in for the item, the last first. @param enrolmentId the learner's own */
    public List<MarkView> ofLearner(long enrolmentId, String itemKey) {
        return repository.ofItem(enrolmentId, itemKey);
    }

    /** Whoever closes their account takes with them what was said of their work; the points stay without it. */
    public void onAccountClosed(@Observes AccountClosed closed) {
        repository.eraseCommentsOn(closed.personId());
    }

    private Handed find(long submissionId, Within within) {
        return repository.find(submissionId, within).orElseThrow(() -> new NotFoundException("marking.error.notFound"));
    }

    private List<MarkView> views(List<Marking> markings) {
        Map<Long, String> names = repository.names(
                markings.stream().map(Marking::markedBy).distinct().toList());
        return markings.stream()
                .map(it -> it.view(names.getOrDefault(it.markedBy(), "")))
                .toList();
    }

    private static String title(Task task, Language reader) {
        return task.item()
                .texts()
                .get(task.item().shownIn(reader, task.revision().outline().source()))
                .title();
    }
}
