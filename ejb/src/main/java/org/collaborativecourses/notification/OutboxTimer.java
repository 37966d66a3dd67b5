package org.collaborativecourses.notification;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** What was not sent at once, before a restart or because a server was away, is sent when its time comes. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OutboxTimer {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private OutboxSender sender;

    @Inject
    private MailRepository mails;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void send() {
        sender.sendWhatIsDue();
    }

    @Schedule(hour = "3", minute = "27", persistent = false)
    public void forget() {
        mails.removeDone(clock.instant().minus(KEPT));
    }
}
