package org.collaborativecourses.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.identity.Reach;
import org.collaborativecourses.identity.RoleService;
import org.collaborativecourses.shared.Tick;

/** Carries rules out. In no transaction itself: each mail is one of its own, so that a long round locks nothing. */
@ApplicationScoped
class ReminderRound {

    /** What is due first is what somebody is reminded of; then where they were longest ago. */
    private static final Comparator<Candidate> MOST_URGENT = Comparator.comparing(
                    Candidate::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::expiresAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::lastVisitedAt);

    @Inject
    private ReminderRepository rules;

    @Inject
    private CandidateRepository candidates;

    @Inject
    private ReminderPost post;

    @Inject
    private CourseService courses;

    @Inject
    private CollaborativeService collaboratives;

    @Inject
    private RoleService roles;

    @Inject
    private Clock clock;

    /** A rule that fails holds up no other. */
    void goAll() {
        rules.active().forEach(it -> Tick.safely(ReminderRound.class, () -> go(it)));
    }

    int go(ReminderRule rule) {
        Instant now = clock.instant();
        int sent = 0;
        if (isWithin(roles.findReach(rule.madeBy()).orElse(Reach.NOTHING), rule.conditions())) {
            for (Candidate it : meant(rule, now)) {
                if (ReminderVerdict.of(rule, it, now) == ReminderVerdict.NOW && post.send(rule, it, now)) {
                    sent++;
                }
            }
        }
        return sent;
    }

    /** Whether a rule writes to nobody but those of this reach: of a course within it, or of a collaborative's courses. */
    static boolean isWithin(Reach reach, ReminderConditions asked) {
        return reach.everything()
                || asked.course() != null && reach.courses().contains(asked.course())
                || asked.collaborative() != null && reach.collaboratives().contains(asked.collaborative());
    }

    /** Each person once, with the course that is most urgent; in the order of their names. */
    List<Candidate> meant(ReminderRule rule, Instant now) {
        Map<Long, Candidate> each = new LinkedHashMap<>();
        List<PublishedRevision> asked = coursesOf(rule.conditions());
        for (Candidate it : asked.isEmpty() ? List.<Candidate>of() : candidates.find(rule, asked, now)) {
            each.merge(it.personId(), it, (one, other) -> MOST_URGENT.compare(one, other) <= 0 ? one : other);
        }
        return each.values().stream()
                .sorted(Comparator.comparing(Candidate::name).thenComparing(Candidate::personId))
                .toList();
    }

    private List<PublishedRevision> coursesOf(ReminderConditions asked) {
        Set<String> offered =
                asked.collaborative() == null ? Set.of() : collaboratives.coursesOf(asked.collaborative());
        return courses.allPublished().stream()
                .filter(it -> asked.course() == null || it.courseKey().equals(asked.course()))
                .filter(it -> asked.collaborative() == null || offered.contains(it.courseKey()))
                .toList();
    }
}
