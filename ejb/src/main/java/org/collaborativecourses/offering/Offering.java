package org.collaborativecourses.offering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A course or a programme, offered to a collaborative.
 *
 * @param key what is offered: a course's key, or {@code programme.} and a programme's
 * @param endedAt from when on nobody comes in any more and it asks nothing of anybody; null: it goes on
 */
record Offering(
        long id,
        long collaborativeId,
        String collaborativeKey,
        String collaborativeName,
        String key,
        OfferingTerms terms,
        Instant endedAt) {

    boolean hasBegun(Instant now) {
        return terms.startsOn() == null || !now.isBefore(startOf(terms.startsOn()));
    }

    /** Whether somebody may come in now. */
    boolean takesPeople(Instant now) {
        return endedAt == null && hasBegun(now);
    }

    /** How many more find a place. */
    int free(int taken) {
        return terms.capacity() == null ? Integer.MAX_VALUE : Math.max(0, terms.capacity() - taken);
    }

    /**
     * When its people are to be looked for: at once, or at its start; then each day, for who takes part may begin and end
     * with a day that was named long before. Empty: never.
     */
    Instant firstLook(Instant now) {
        if (endedAt != null) {
            return null;
        }
        return hasBegun(now) ? now : startOf(terms.startsOn());
    }

    Instant nextLook(Instant now) {
        return endedAt == null ? now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS) : null;
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
