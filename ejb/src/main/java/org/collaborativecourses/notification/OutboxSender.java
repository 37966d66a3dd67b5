package org.collaborativecourses.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.collaborativecourses.shared.Settings;

/** Empties the outbox: right after a mail was written, and again whenever the timer says so. */
@ApplicationScoped
class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class.getName());
    private static final int AT_A_TIME = 5;

    @Inject
    private Outbox outbox;

    @Inject
    private Postman postman;

    @Inject
    private Settings settings;

    @Resource
    private ManagedExecutorService executor;

    private final ReentrantLock sending = new ReentrantLock();

    void onMailWritten(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailWritten mail) {
        if (settings.smtpUrl().isPresent()) {
            executor.execute(this::sendWhatIsDue);
        }
    }

    /** One thread of this node at a time; whoever comes while another sends waits, for its mail may have come too late. */
    void sendWhatIsDue() {
        settings.smtpUrl().map(SmtpServer::of).ifPresent(server -> {
            sending.lock();
            try {
                for (List<Letter> some = outbox.claim(AT_A_TIME); !some.isEmpty(); some = outbox.claim(AT_A_TIME)) {
                    some.forEach(it -> send(it, server));
                }
            } finally {
                sending.unlock();
            }
        });
    }

    private void send(Letter letter, SmtpServer server) {
        try {
            postman.carry(letter, server);
            outbox.sent(letter);
        } catch (MessagingException failed) {
            LOG.log(Level.WARNING, "Mail {0} could not be sent: {1}", new Object[] {letter.id(), failed.getMessage()});
            outbox.failed(letter, oneLine(failed));
        }
    }

    private static String oneLine(MessagingException failed) {
        return (failed.getClass().getSimpleName() + ": " + failed.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    }
}
