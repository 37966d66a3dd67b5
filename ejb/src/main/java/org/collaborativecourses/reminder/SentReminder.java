package org.collaborativecourses.reminder;

import java.time.Instant;
import org.collaborativecourses.shared.Language;

/** A line of the log. @param name as it is today; empty where the account is closed */
public record SentReminder(String name, String course, Language language, Instant at) {}
