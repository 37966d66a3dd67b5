package org.collaborativecourses.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.collaborativecourses.attempt.QuizOverview.PastAttempt;
import org.collaborativecourses.course.QuizLibrary;
import org.collaborativecourses.course.QuizText;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.quiz.AttemptPolicy;
import org.collaborativecourses.quiz.QuizSettings;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** Looking at quizzes and attempts. Looking at an attempt whose time is over closes it. */
@ApplicationScoped
@Transactional
public class QuizService {

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private QuizLibrary library;

    @Inject
    private Closing closing;

    @Inject
    private Clock clock;

    /**
     * A quiz before one starts.
     *
     * @param revisionId the course's published revision
     * @throws NotFoundException where there is no such quiz
     */
    public QuizOverview overview(long revisionId, long enrolmentId, String itemKey) {
        Instant now = clock.instant();
        List<Attempt> all = upToDate(attempts.of(enrolmentId, itemKey), now);
        return overview(library.get(revisionId, itemKey), all, now);
    }

    /** A quiz as somebody sees it who is not enrolled. */
    public QuizOverview preview(long revisionId, String itemKey) {
        return overview(library.get(revisionId, itemKey), List.of(), clock.instant());
    }

    /**
     * An attempt in the language that its learner reads the course in.
     *
     * @throws NotFoundException where this person has no such attempt
     */
    public AttemptView attempt(long personId, String courseKey, String itemKey, int number) {
        EnrolmentView enrolment = enrolments.find(personId, courseKey).orElseThrow(NotFoundException::new);
        List<Attempt> all = attempts.of(enrolment.id(), itemKey);
        Attempt attempt =
                all.stream().filter(it -> it.number() == number).findFirst().orElseThrow(NotFoundException::new);
        return view(attempt, all, enrolment.language());
    }

    /** @throws NotFoundException where it is not there, or somebody else's */
    public AttemptView attempt(long personId, long attemptId, Language language) {
        Attempt attempt = attempts.find(attemptId, personId).orElseThrow(NotFoundException::new);
        return view(attempt, attempts.of(attempt.enrolmentId(), attempt.itemKey()), language);
    }

    private AttemptView view(Attempt attempt, List<Attempt> all, Language language) {
        Instant now = clock.instant();
        upToDate(List.of(attempt), now);
        attempts.recalled(attempt);
        QuizText text = library.get(attempt.revisionId(), attempt.itemKey());
        return new AttemptViewer(text, all).view(attempt, language, now);
    }

    private List<Attempt> upToDate(List<Attempt> all, Instant now) {
        all.stream()
                .filter(attempt -> attempt.isOpen() && attempt.isOverdue(now))
                .forEach(attempt ->
                        closing.expire(attempts.lockWhole(attempt.id()).orElseThrow(), now));
        return all;
    }

    private static QuizOverview overview(QuizText text, List<Attempt> all, Instant now) {
        QuizSettings settings = text.settings();
        AttemptPolicy policy = AttemptPolicy.of(settings);
        AttemptViewer viewer = new AttemptViewer(text, all);
        PastAttempt open = null;
        List<PastAttempt> past = new ArrayList<>();
        List<Double> percents = new ArrayList<>();
        Instant lastFinishedAt = null;
        boolean told = true;
        for (Attempt attempt : all) {
            PastAttempt seen = past(attempt, viewer, text);
            if (attempt.isOpen()) {
                open = seen;
            } else {
                past.add(seen);
                percents.add(attempt.percent().orElseThrow());
                told &= seen.percent() != null;
                lastFinishedAt = attempt.finishedAt();
            }
        }
        Collections.reverse(past);
        double percent = settings.grade().of(percents);
        Instant opensAt = policy.opensAt(lastFinishedAt);
        OptionalInt left = policy.left(all.size());
        return new QuizOverview(
                text.source().size(),
                settings.behaviour(),
                settings.grade(),
                text.passMark().percent(),
                policy.limit().isPresent() ? policy.limit().getAsInt() : null,
                left.isPresent() ? left.getAsInt() : null,
                settings.delay(),
                settings.timeLimit().orElse(null),
                opensAt.isAfter(now) ? opensAt : null,
                open,
                List.copyOf(past),
                percents.isEmpty() || !told ? null : percent,
                !percents.isEmpty() && text.passMark().isReachedBy(percent));
    }

    private static PastAttempt past(Attempt attempt, AttemptViewer viewer, QuizText text) {
        Double percent = viewer.shownPercent(attempt);
        return new PastAttempt(
                attempt.id(),
                attempt.number(),
                attempt.startedAt(),
                attempt.dueAt(),
                attempt.finishedAt(),
                percent,
                percent != null && text.passMark().isReachedBy(percent));
    }
}
