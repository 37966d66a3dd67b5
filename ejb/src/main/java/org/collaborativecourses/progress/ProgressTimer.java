package org.collaborativecourses.progress;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.Tick;

/** Once a minute, because a revision may have been published. Two nodes that count the same write the same. */
@Singleton
public class ProgressTimer {

    @Inject
    private ProgressRecount recount;

    @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void count() {
        Tick.safely(ProgressTimer.class, recount::stale);
    }
}
