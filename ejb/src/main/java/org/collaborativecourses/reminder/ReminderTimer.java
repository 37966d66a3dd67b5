package org.collaborativecourses.reminder;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.Tick;

/** Several times an hour, because it is eight o'clock somewhere; two nodes that go at once write no mail twice. */
@Singleton
public class ReminderTimer {

    @Inject
    private ReminderRound round;

    @Schedule(hour = "*", minute = "4/15", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void remind() {
        Tick.safely(ReminderTimer.class, round::goAll);
    }
}
