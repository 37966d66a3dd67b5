package org.collaborativecourses.reminder;

import java.time.Instant;
import org.collaborativecourses.shared.Language;

/** A line of the log of all rules. @param name as it is today; empty where the account is closed */
public record ReminderLine(
        long id, long ruleId, String rule, long personId, String name, String course, Language language, Instant at) {}
