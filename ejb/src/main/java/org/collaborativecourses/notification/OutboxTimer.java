package org.collaborativecourses.notification;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.collaborativecourses.shared.Tick;

/** What was not sent at once, before a restart or because a server was away, is sent when its time comes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OutboxTimer {

    @Inject
    private OutboxSender sender;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void send() {
        Tick.safely(OutboxTimer.class, sender::sendWhatIsDue);
    }
}
