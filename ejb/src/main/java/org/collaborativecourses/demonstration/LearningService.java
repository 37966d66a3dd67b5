package org.collaborativecourses.demonstration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.collaborativecourses.collaborative.CollaborativesChanged;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.content.Rubric;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.course.QuizLibrary;
import org.collaborativecourses.course.QuizText;
import org.collaborativecourses.progress.CourseCompleted;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.quiz.Layout;
import org.collaborativecourses.reminder.ConsentService;
import org.collaborativecourses.reminder.ReminderDraft;
import org.collaborativecourses.reminder.ReminderService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Language;

/** What the demonstration's people were offered, and what they have done of it by now. */
@Stateless
public class LearningService {

    private static final String SECRETARIAT = "secretariat@example.org";
    private static final int LONG_AGO = 330;
    private static final int ALL = 100;
    private static final int HOUR = 9;
    private static final int DAYS_TO_MARK = 2;

    /** The checks that courses begin and end with: optional at the start, and seldom good. */
    private static final String START = "start-check";

    private static final String FINAL = "final-check";

    private static final int LOWEST = 35;
    private static final int PASSED = 72;
    private static final int SPREAD = 28;

    @Inject
    private LearnerRepository learners;

    @Inject
    private WorkRepository works;

    @Inject
    private CourseService courses;

    @Inject
    private QuizLibrary quizzes;

    @Inject
    private ReminderService reminders;

    @Inject
    private ConsentService consents;

    @Inject
    private Event<CourseCompleted> completed;

    @Inject
    private Event<CollaborativesChanged> changes;

    @Inject
    private Clock clock;

    /** Offers, and makes the rule. @return whether this is the first start, so that people are to be brought in */
    public boolean prepare(LearnersFile file) {
        long secretariat = learners.person(SECRETARIAT);
        if (secretariat == 0 || learners.person(file.learners().get(0).email()) != 0) {
            return false;
        }
        file.offerings().forEach(it -> learners.offer(it, daysAgo(LONG_AGO), secretariat));
        changes.fire(new CollaborativesChanged(
                file.offerings().stream().map(LearnersFile.Offer::collaborative).collect(Collectors.toSet())));
        reminders.make(
                secretariat,
                Reach.EVERYTHING,
                ReminderDraft.read(field -> file.reminder().getOrDefault(field, "")));
        return true;
    }

    /** Nothing happens where they are there already. */
    public void bring(LearnersFile.Learner learner) {
        int first = learner.courses().values().stream()
                .mapToInt(LearnersFile.Stand::came)
                .max()
                .orElse(0);
        long person = learners.add(learner, daysAgo(first + 1));
        if (person != 0) {
            if (learner.agreed()) {
                consents.agree(person, Language.of(learner.language()));
            }
            learner.courses()
                    .forEach((course, stand) -> courses.findPublished(course)
                            .ifPresent(it -> learn(person, it, Language.of(learner.language()), stand)));
        }
    }

    private void learn(long person, PublishedRevision course, Language language, LearnersFile.Stand stand) {
        List<ItemOutline> items = course.outline().items().toList();
        long mandatory = items.stream().filter(ItemOutline::mandatory).count();
        long wanted = stand.percent() * mandatory / ALL;
        boolean whole = stand.percent() == ALL;
        Instant came = daysAgo(stand.came());
        Instant last = wanted == 0 ? null : daysAgo(stand.last());
        long enrolment = learners.enrol(person, course, language, came, last, whole ? last : null);
        long done = 0;
        for (ItemOutline item : items) {
            if (done < wanted && (item.mandatory() || item.key().equals(START))) {
                done += item.mandatory() ? 1 : 0;
                Instant at = came.plus(
                        Duration.between(came, last).multipliedBy(done).dividedBy(wanted));
                Double score = score(item, person);
                if (item.kind() == ItemKind.QUIZ
                        && (item.key().equals(START) || item.key().equals(FINAL))) {
                    score = attempt(enrolment, person, course, item, score, at);
                }
                learners.complete(enrolment, item, score, at);
            }
        }
        if (whole) {
            completed.fire(new CourseCompleted(enrolment, person, course.courseKey(), course.id(), language, last));
        }
    }

    /** Answers about as much of a check as the score asks for, and leaves the rest empty. @return what that comes to */
    private double attempt(
            long enrolment, long person, PublishedRevision course, ItemOutline item, double score, Instant at) {
        QuizText quiz = quizzes.get(course.id(), item.key());
        Layout layout = Layout.draw(quiz.source(), person);
        int all = layout.slots().size();
        int right = (int) Math.ceil(score * all / ALL);
        List<Question> answered = new ArrayList<>();
        for (int i = 0; i < right; i++) {
            String id = layout.slots().get((int) ((person + i) % all)).question();
            answered.add(quiz.source().find(id).orElseThrow());
        }
        works.attempt(enrolment, person, course, item, layout, answered, at);
        return (double) right * ALL / all;
    }

    /** What somebody wrote for a task of theirs, and what was said of it. */
    public void handIn(LearnersFile.HandedIn work) {
        long marker = learners.person(work.by());
        courses.findPublished(work.course()).ifPresent(course -> {
            long enrolment = works.enrolment(work.email(), course.courseId());
            CourseOutline outline = course.outline();
            outline.findItem(work.item()).filter(it -> enrolment != 0).ifPresent(item -> {
                Rubric rubric = item.rubric(outline.source(), outline.source());
                Instant at = work.days() == null ? handedInAt(enrolment, item) : daysAgo(work.days());
                works.handIn(enrolment, work, at);
                if (marker != 0 && !work.comment().isEmpty()) {
                    works.mark(enrolment, course.id(), work, rubric, marker, at.plus(Duration.ofDays(DAYS_TO_MARK)));
                }
            });
        });
    }

    /** Of what they have completed: by handing in at that moment, or by marks that came some days after it. */
    private Instant handedInAt(long enrolment, ItemOutline item) {
        Instant completed = works.completed(enrolment, item.key());
        boolean byMarks = item.conditions().stream()
                .anyMatch(it -> it.kind() == Condition.Kind.MARKED || it.kind() == Condition.Kind.SCORE);
        return byMarks ? completed.minus(Duration.ofDays(DAYS_TO_MARK)) : completed;
    }

    /** Not the same for everybody, and the same at every start. */
    private static Double score(ItemOutline item, long person) {
        if (item.kind() != ItemKind.QUIZ) {
            return null;
        }
        int spread = (int) ((person * 7 + item.key().length() * 5L) % SPREAD);
        return (double) ((item.key().equals(START) ? LOWEST : PASSED) + spread);
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days)).minus(Duration.ofHours(days == 0 ? 0 : HOUR));
    }
}
