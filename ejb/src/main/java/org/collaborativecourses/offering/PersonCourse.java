package org.collaborativecourses.offering;

import java.time.Instant;
import java.util.List;

/**
 * A course that somebody is or was in, as a desk sees it from the person.
 *
 * @param title in the reader's language
 * @param how they came in, as it was noted
 * @param through the offerings in which they have a place for it
 * @param percent as the learner sees it
 * @param lastActiveAt when they last opened or completed an item, or null
 */
public record PersonCourse(
        String key,
        String title,
        String how,
        List<PersonPlace> through,
        int percent,
        Instant enrolledAt,
        Instant lastActiveAt,
        Instant leftAt,
        Instant dueAt,
        Instant completedAt) {

    /** Whether it goes on: a deadline can be given, or put off. */
    public boolean running() {
        return leftAt == null && completedAt == null;
    }

    /** The end of the key of the text that says how they stand. What was completed stays so for who left. */
    public String stateCode() {
        return completedAt != null ? "complete" : leftAt != null ? "left" : "running";
    }
}
