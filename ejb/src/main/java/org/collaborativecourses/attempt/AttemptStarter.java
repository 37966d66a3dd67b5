package org.collaborativecourses.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.collaborativecourses.course.QuizLibrary;
import org.collaborativecourses.course.QuizText;
import org.collaborativecourses.quiz.AttemptPolicy;
import org.collaborativecourses.quiz.Layout;
import org.collaborativecourses.quiz.QuizSettings;

/** One go at starting, in a transaction of its own: where two start at once, the second tries again and finds the first. */
@ApplicationScoped
class AttemptStarter {

    private static final SecureRandom SEEDS = new SecureRandom();

    @Inject
    private AttemptRepository attempts;

    @Inject
    private QuizLibrary library;

    @Inject
    private Closing closing;

    @Inject
    private Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    public StartedAttempt start(long enrolmentId, long personId, long revisionId, String itemKey) {
        Instant now = clock.instant();
        QuizText text = library.get(revisionId, itemKey);
        List<Attempt> past = attempts.of(enrolmentId, itemKey);
        Attempt last = past.isEmpty() ? null : past.get(past.size() - 1);
        if (last != null && last.isOpen()) {
            if (!last.isOverdue(now)) {
                return new StartedAttempt(last.id(), last.number(), false);
            }
            closing.expire(attempts.lockWhole(last.id()).orElseThrow(), now);
        }
        QuizSettings settings = text.settings();
        AttemptPolicy.of(settings).admit(past.size(), last == null ? null : last.finishedAt(), now);
        Attempt attempt = Attempt.start(
                enrolmentId,
                personId,
                itemKey,
                past.size() + 1,
                revisionId,
                Layout.draw(text.source(), SEEDS.nextLong()),
                settings.timeLimit(),
                now);
        return new StartedAttempt(attempts.add(attempt), attempt.number(), true);
    }
}
