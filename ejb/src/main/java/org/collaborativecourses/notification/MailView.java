package org.collaborativecourses.notification;

import java.time.Instant;
import org.collaborativecourses.shared.Language;

/**
 * A mail of the outbox without its text.
 *
 * @param lastError why it could not be sent the last time, or nothing
 */
public record MailView(
        long id,
        String recipient,
        Language language,
        String subject,
        Instant createdAt,
        MailState state,
        int tries,
        String lastError) {}
