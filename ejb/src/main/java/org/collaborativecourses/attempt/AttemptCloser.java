package org.collaborativecourses.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The part of closing overdue attempts that needs transactions. Another node may have been quicker: then nothing is done. */
@ApplicationScoped
class AttemptCloser {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private Closing closing;

    @Inject
    private Clock clock;

    @Transactional
    public List<Long> overdue(Instant before, int atMost) {
        return attempts.overdue(before, atMost);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void close(long attemptId) {
        attempts.lockWhole(attemptId).ifPresent(attempt -> closing.expire(attempt, clock.instant()));
    }
}
