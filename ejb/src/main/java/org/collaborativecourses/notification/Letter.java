package org.collaborativecourses.notification;

import org.collaborativecourses.shared.Language;

/** What goes over the wire. */
record Letter(long id, String recipient, Language language, String subject, String body) {}
