package org.collaborativecourses.reminder;

import java.time.Instant;

/**
 * Which reminders somebody wants.
 *
 * @param agreedAt to those beyond deadlines; null: did not
 * @param stoppedAt all of them, deadlines included; null: did not
 */
public record ReminderChoice(Instant agreedAt, Instant stoppedAt) {

    public boolean agreed() {
        return agreedAt != null;
    }

    public boolean stopped() {
        return stoppedAt != null;
    }
}
