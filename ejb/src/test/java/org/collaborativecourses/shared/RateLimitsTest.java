package org.collaborativecourses.shared;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private Instant now = Instant.parse("2027-03-01T10:00:00Z");
    private final RateLimits limits = new RateLimits(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void refusesWhatIsTriedTooOftenAndSaysHowLongToWait() {
        exhaust("a@b.org");
        TooManyException refused =
                assertThrows(TooManyException.class, () -> limits.spend(RateLimit.MAIL_TO_ADDRESS, "a@b.org"));
        assertTrue(refused.retryAfter().compareTo(Duration.ofMinutes(12)) <= 0);
        now = now.plus(refused.retryAfter());
        assertDoesNotThrow(() -> limits.spend(RateLimit.MAIL_TO_ADDRESS, "a@b.org"));
    }

    @Test
    void countsEachKeyAndEachLimitByItself() {
        exhaust("a@b.org");
        assertDoesNotThrow(() -> limits.spend(RateLimit.MAIL_TO_ADDRESS, "c@d.org"));
        assertDoesNotThrow(() -> limits.spend(RateLimit.LOGIN_ACCOUNT, "a@b.org"));
    }

    @Test
    void doesNotCountWhatIsGivenBack() {
        for (int i = 0; i < 100; i++) {
            limits.spend(RateLimit.MAIL_TO_ADDRESS, "a@b.org");
            limits.giveBack(RateLimit.MAIL_TO_ADDRESS, "a@b.org");
        }
        assertDoesNotThrow(() -> limits.spend(RateLimit.MAIL_TO_ADDRESS, "a@b.org"));
    }

    private void exhaust(String key) {
        for (int i = 0; i < RateLimit.MAIL_TO_ADDRESS.times(); i++) {
            limits.spend(RateLimit.MAIL_TO_ADDRESS, key);
        }
    }
}
