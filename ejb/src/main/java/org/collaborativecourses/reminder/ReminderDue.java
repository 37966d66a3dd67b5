package org.collaborativecourses.reminder;

import org.collaborativecourses.shared.Language;

/**
 * Somebody is to be reminded by mail.
 *
 * @param body plain text, written at a desk; whatever a person typed stands in it as it is
 * @param unsubscribe the token that ends such mails, for {@code /unsubscribe/} and {@code /api/v1/unsubscriptions/}
 */
public record ReminderDue(String email, Language language, String subject, String body, String unsubscribe) {}
