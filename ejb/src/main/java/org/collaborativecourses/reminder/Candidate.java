package org.collaborativecourses.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import org.collaborativecourses.shared.Language;

/**
 * Somebody in a course for whom a rule's conditions hold.
 *
 * @param lastVisitedAt or when they enrolled, where they never came
 * @param dueAt or null
 * @param expiresAt when the last certificate ends, or null
 * @param tries finished attempts at the quiz that was tried most without being passed
 * @param standing as it is for this course
 */
record Candidate(
        long personId,
        String name,
        String email,
        Language language,
        String courseKey,
        Instant enrolledAt,
        Instant lastVisitedAt,
        Instant dueAt,
        Instant expiresAt,
        int percent,
        int tries,
        Standing standing) {

    /** What is due first is what somebody is reminded of; then where they were longest ago. */
    static final Comparator<Candidate> MOST_URGENT = Comparator.comparing(
                    Candidate::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::expiresAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Candidate::lastVisitedAt);

    ZoneId zone() {
        return standing.zone();
    }
}
