package org.collaborativecourses.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * How often a quiz may be tried.
 *
 * @param limit empty: as often as one likes
 * @param delay from the end of one attempt to the start of the next
 */
public record AttemptPolicy(OptionalInt limit, Duration delay) {

    public static AttemptPolicy of(QuizSettings settings) {
        return new AttemptPolicy(settings.attempts(), settings.delay());
    }

    /** Empty where there is no limit. */
    public OptionalInt left(int attempts) {
        return limit.isPresent() ? OptionalInt.of(Math.max(0, limit.getAsInt() - attempts)) : limit;
    }

    public boolean isUsedUp(int attempts) {
        return limit.isPresent() && attempts >= limit.getAsInt();
    }

    /**
     * When the next attempt may start; not after now where it may start at once.
     *
     * @param lastFinishedAt null before the first attempt
     */
    public Instant opensAt(Instant lastFinishedAt) {
        return lastFinishedAt == null ? Instant.MIN : lastFinishedAt.plus(delay);
    }

    /**
     * @throws NoAttemptLeftException at the limit
     * @throws TooEarlyException before the delay is over
     */
    public void admit(int attempts, Instant lastFinishedAt, Instant now) {
        if (isUsedUp(attempts)) {
            throw new NoAttemptLeftException(limit.getAsInt());
        }
        Instant opensAt = opensAt(lastFinishedAt);
        if (now.isBefore(opensAt)) {
            throw new TooEarlyException(opensAt);
        }
    }
}
