package org.collaborativecourses.demonstration;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.collaborativecourses.collaborative.CollaborativesChanged;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.progress.CourseCompleted;
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

    /** The checks that courses begin and end with: optional at the start, and seldom good. */
    private static final String START = "start-check";

    private static final int LOWEST = 35;
    private static final int PASSED = 72;
    private static final int SPREAD = 28;

    @Inject
    private LearnerRepository learners;

    @Inject
    private CourseService courses;

    @Inject
    private ReminderService reminders;

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
                learners.complete(enrolment, item, score(item, person), at);
            }
        }
        if (whole) {
            completed.fire(new CourseCompleted(enrolment, person, course.courseKey(), course.id(), language, last));
        }
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
