package org.collaborativecourses.attempt;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.collaborativecourses.shared.Tick;

/** Closes the attempts whose time is over and to which nobody came back, so that what was answered counts without them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttemptExpiry {

    private static final int BATCH = 200;

    @Inject
    private AttemptCloser closer;

    @Inject
    private Clock clock;

    /** Each in its own transaction: one that fails holds up no other, and is tried again at the next turn. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void closeOverdue() {
        Tick.safely(
                AttemptExpiry.class,
                () -> closer.overdue(clock.instant().minus(Attempt.GRACE), BATCH)
                        .forEach(attemptId -> Tick.safely(AttemptExpiry.class, () -> closer.close(attemptId))));
    }
}
