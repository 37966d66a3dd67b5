package org.collaborativecourses.shared;

import java.time.Duration;

/** Tried too often; it is well again after a while. Answered with 429 and {@code Retry-After}. */
public class TooManyException extends DomainException {

    private final Duration wait;

    public TooManyException(Duration wait) {
        super("shared.error.tooMany");
        this.wait = wait;
    }

    /** At least one second. */
    public Duration retryAfter() {
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }
}
