package org.collaborativecourses.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.Settings;

/** The outbox as an administrator reads it. */
@Stateless
public class OutboxService {

    @Inject
    private MailRepository mails;

    @Inject
    private Settings settings;

    /** The newest first. */
    public List<MailView> newest(int first, int most) {
        return mails.newest(first, most).stream().map(Mail::view).toList();
    }

    public long count() {
        return mails.count();
    }

    /** Whether there is a mail server; without one, the outbox is the only way to read a mail. */
    public boolean sends() {
        return settings.smtpUrl().isPresent();
    }

    /**
     * The text of a mail; nothing where there is a mail server, for the links in it are keys to somebody's account and
     * reach its owner without us.
     */
    public Optional<String> read(long id) {
        return sends() ? Optional.empty() : mails.find(id).map(Mail::body);
    }
}
