package org.collaborativecourses.notification;

import org.collaborativecourses.shared.Language;

/** What goes over the wire. @param unsubscribe the address that ends such mails with one click, or null */
record Letter(long id, String recipient, Language language, String subject, String body, String unsubscribe) {}
