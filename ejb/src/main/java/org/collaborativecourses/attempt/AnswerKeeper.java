package org.collaborativecourses.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.collaborativecourses.shared.NotFoundException;

/** Saves an answer the long way, in a transaction of its own: for attempts that may have to be closed, or are closed. */
@ApplicationScoped
class AnswerKeeper {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private Closing closing;

    @Transactional(TxType.REQUIRES_NEW)
    public AnswerReceipt keep(long personId, long attemptId, GivenAnswer given, Instant now) {
        Attempt attempt = attempts.lock(attemptId, personId).orElseThrow(NotFoundException::new);
        if (attempt.isOpen() && attempt.isOverdue(now)) {
            closing.expire(attempts.recalledForChange(attempt), now);
        }
        if (!attempt.isOpen()) {
            return new AnswerReceipt(given.sequence(), now, false, attempt.state(), true);
        }
        boolean known = attempts.recalledForChange(attempt).responses().containsKey(given.questionId());
        Response kept = attempt.answer(given.questionId(), given.answer(), given.language(), given.sequence(), now);
        if (!known) {
            attempts.add(kept);
        }
        return new AnswerReceipt(
                kept.sequence(), now, kept.answer().equals(given.answer()), attempt.state(), kept.isClosed());
    }
}
