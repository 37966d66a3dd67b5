package org.collaborativecourses.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.identity.RoleService;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Tick;

/** Carries rules out. In no transaction itself: each mail is one of its own, so that a long round locks nothing. */
@ApplicationScoped
class ReminderRound {

    private static final int AT_ONCE = 500;

    @Inject
    private ReminderRepository rules;

    @Inject
    private CandidateRepository candidates;

    @Inject
    private ReminderPost post;

    @Inject
    private RoundTurn turns;

    @Inject
    private CourseService courses;

    @Inject
    private ProgressService progress;

    @Inject
    private CollaborativeService collaboratives;

    @Inject
    private RoleService roles;

    @Inject
    private Clock clock;

    /** All rules that are on, on one node at a time. One that fails holds up no other, and is tried again at the next turn. */
    void goAll() {
        Instant turn = turns.take(null);
        try {
            for (long id : turn == null ? List.<Long>of() : rules.active()) {
                if (turn != null) {
                    Tick.safely(
                            ReminderRound.class,
                            () -> rules.find(Reach.EVERYTHING, id).ifPresent(this::go));
                    turn = turns.take(turn);
                }
            }
        } finally {
            if (turn != null) {
                turns.giveBack(turn);
            }
        }
    }

    /** @return how many mails were written */
    int go(ReminderRule rule) {
        List<PublishedRevision> asked = coursesOf(rule.conditions());
        if (asked.isEmpty() || !isAnswered(rule)) {
            return 0;
        }
        Instant now = clock.instant();
        progress.countAnew();
        Map<Standing, Long> standings = candidates.standings(rule, asked, now);
        if (standings.keySet().stream().noneMatch(it -> ReminderVerdict.of(rule, it, now) == ReminderVerdict.NOW)) {
            return 0;
        }
        int sent = 0;
        List<Long> people = List.of();
        do {
            long after = people.isEmpty() ? 0 : people.get(people.size() - 1);
            people = candidates.ready(rule, asked, zones(standings), now, after, AT_ONCE);
            for (Candidate it : chosen(rule, asked, people, now)) {
                if (ReminderVerdict.of(rule, it.standing(), now) == ReminderVerdict.NOW && post.send(rule, it, now)) {
                    sent++;
                }
            }
        } while (people.size() == AT_ONCE);
        return sent;
    }

    private static Set<ZoneId> zones(Map<Standing, Long> standings) {
        return standings.keySet().stream().map(Standing::zone).collect(Collectors.toSet());
    }

    /** Whether somebody answers for the rule: whoever made it or took it over, as long as those are their own whom it means. */
    boolean isAnswered(ReminderRule rule) {
        return isWithin(roles.findReach(rule.madeBy()).orElse(Reach.NOTHING), rule.conditions());
    }

    /** Of these rules those for which nobody answers any more. */
    Set<Long> unanswered(List<ReminderRule> all) {
        Map<Long, Reach> reaches =
                roles.findReaches(all.stream().map(ReminderRule::madeBy).collect(Collectors.toSet()));
        return all.stream()
                .filter(it -> !isWithin(reaches.getOrDefault(it.madeBy(), Reach.NOTHING), it.conditions()))
                .map(ReminderRule::id)
                .collect(Collectors.toSet());
    }

    /** Whether a rule writes to nobody but those of this reach: of a course within it, or of a collaborative's courses. */
    static boolean isWithin(Reach reach, ReminderConditions asked) {
        return reach.everything()
                || asked.course() != null && reach.courses().contains(asked.course())
                || asked.collaborative() != null && reach.collaboratives().contains(asked.collaborative());
    }

    /** How many people there are of each verdict, and the first of them. */
    Preview preview(ReminderRule rule, Instant now, int most) {
        List<PublishedRevision> asked = coursesOf(rule.conditions());
        Map<ReminderVerdict, Long> counts = new EnumMap<>(ReminderVerdict.class);
        if (asked.isEmpty()) {
            return new Preview(counts, List.of());
        }
        progress.countAnew();
        Map<Standing, Long> standings = candidates.standings(rule, asked, now);
        standings.forEach((it, people) -> counts.merge(ReminderVerdict.of(rule, it, now), people, Long::sum));
        List<Long> people = candidates.first(rule, asked, zones(standings), now, most);
        return new Preview(counts, chosen(rule, asked, people, now));
    }

    /** @param first those who would be written to before the others */
    record Preview(Map<ReminderVerdict, Long> counts, List<Candidate> first) {}

    /** Each person once: each of their courses is judged first, and of those that come next the most urgent is theirs. */
    private List<Candidate> chosen(ReminderRule rule, List<PublishedRevision> asked, List<Long> people, Instant now) {
        return people.isEmpty() ? List.of() : choose(rule, candidates.of(rule, asked, people, now), now);
    }

    static List<Candidate> choose(ReminderRule rule, List<Candidate> all, Instant now) {
        Comparator<Candidate> next = Comparator.comparing(it -> ReminderVerdict.of(rule, it.standing(), now));
        Map<Long, Candidate> each = new LinkedHashMap<>();
        for (Candidate it : all) {
            each.merge(it.personId(), it, BinaryOperator.minBy(next.thenComparing(Candidate.MOST_URGENT)));
        }
        return each.values().stream()
                .sorted(next.thenComparing(Candidate::name).thenComparing(Candidate::personId))
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
