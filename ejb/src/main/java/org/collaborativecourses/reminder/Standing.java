package org.collaborativecourses.reminder;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What decides whether a rule writes to somebody whom it means.
 *
 * @param agreed to reminders beyond deadlines
 * @param stopped all reminders
 * @param lastDay of any reminder, where they live; or null, as where it is too long ago to matter
 * @param lastOfRule of this rule, for the course; or null, likewise
 */
record Standing(boolean stopped, boolean agreed, ZoneId zone, LocalDate lastDay, LocalDate lastOfRule) {}
