package org.collaborativecourses.offering;

import java.time.Instant;

/**
 * An offering as a desk sees it.
 *
 * @param collaborative its key
 * @param key what is offered: a course's key, or {@code programme.} and a programme's
 * @param endedAt null where it goes on
 * @param begun whether its first day has come
 */
public record OfferingView(
        long id,
        String collaborative,
        String collaborativeName,
        String key,
        OfferingTerms terms,
        Instant endedAt,
        boolean begun,
        int enrolled,
        int invited,
        int waiting) {

    static OfferingView of(Offering it, Instant now, int enrolled, int invited, int waiting) {
        return new OfferingView(
                it.id(),
                it.collaborativeKey(),
                it.collaborativeName(),
                it.key(),
                it.terms(),
                it.endedAt(),
                it.hasBegun(now),
                enrolled,
                invited,
                waiting);
    }

    public boolean ended() {
        return endedAt != null;
    }

    public boolean programme() {
        return Offered.isProgramme(key);
    }

    /** Where learners see what is offered. */
    public String path() {
        return Offered.path(key);
    }
}
