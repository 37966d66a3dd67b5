package org.collaborativecourses.privacy;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.Retention;
import org.collaborativecourses.shared.Tick;

/** Every night; done twice, by two nodes, it does no harm. Each kind is a transaction of its own, and holds up no other. */
@Singleton
public class RetentionTimer {

    @Inject
    private RetentionService retention;

    @Schedule(hour = "3", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forget() {
        for (Retention it : Retention.values()) {
            Tick.safely(RetentionTimer.class, () -> retention.forget(it));
        }
    }
}
