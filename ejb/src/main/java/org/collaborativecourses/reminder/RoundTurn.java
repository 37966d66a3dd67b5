package org.collaborativecourses.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Whose turn it is to carry rules out: of several nodes one, until it is done or was not heard of for a while. */
@ApplicationScoped
class RoundTurn {

    private static final Duration UNHEARD = Duration.ofMinutes(30);

    @Inject
    private ReminderRepository turns;

    @Inject
    private Clock clock;

    /**
     * Takes the turn, or keeps it.
     *
     * @param seen what this node was told before, or null
     * @return until when it is this node's, or null where it is another's
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Instant take(Instant seen) {
        Instant now = clock.instant();
        Instant until = Instant.ofEpochMilli(now.plus(UNHEARD).toEpochMilli());
        return until.equals(seen) || turns.hold(seen, now, until) ? until : null;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void giveBack(Instant seen) {
        turns.hold(seen, clock.instant(), Instant.EPOCH);
    }
}
