package org.collaborativecourses.tests.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The time of the container's tests: the real one, and as much more as they say. */
@Alternative
@Priority(1000)
@ApplicationScoped
public class MovableClock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    static void goOn(Duration time) {
        AHEAD.updateAndGet(it -> it.plus(time));
    }

    /** Never back: other tests of this container have been in their time already. */
    static void goOnTo(Instant time) {
        goOn(Duration.between(Instant.now().plus(AHEAD.get()), time));
    }

    @Produces
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(instant(), zone);
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(AHEAD.get());
            }
        };
    }
}
