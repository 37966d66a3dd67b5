package org.collaborativecourses.quiz;

import static org.collaborativecourses.quiz.Fixture.NOON;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AttemptPolicyTest {

    private static final Duration DELAY = Duration.ofMinutes(10);

    @Test
    void allowsAnyNumberWithoutALimit() {
        AttemptPolicy policy = new AttemptPolicy(OptionalInt.empty(), Duration.ZERO);

        assertDoesNotThrow(() -> policy.admit(1000, NOON, NOON));
        assertEquals(OptionalInt.empty(), policy.left(1000));
    }

    @Test
    void refusesAtTheLimit() {
        AttemptPolicy policy = new AttemptPolicy(OptionalInt.of(3), Duration.ZERO);

        assertDoesNotThrow(() -> policy.admit(2, NOON, NOON));
        assertThrows(NoAttemptLeftException.class, () -> policy.admit(3, NOON, NOON));
        assertEquals(OptionalInt.of(0), policy.left(4));
    }

    @Test
    void asksForAPauseFromTheEndOfTheLastAttempt() {
        AttemptPolicy policy = new AttemptPolicy(OptionalInt.empty(), DELAY);

        TooEarlyException tooEarly =
                assertThrows(TooEarlyException.class, () -> policy.admit(1, NOON, NOON.plusSeconds(599)));
        assertEquals(NOON.plus(DELAY), tooEarly.opensAt());
        assertDoesNotThrow(() -> policy.admit(1, NOON, NOON.plus(DELAY)));
    }

    @Test
    void asksForNoneBeforeTheFirst() {
        assertDoesNotThrow(() -> new AttemptPolicy(OptionalInt.empty(), DELAY).admit(0, null, NOON));
    }

    @Test
    void theExactPassMarkPassesHoweverItWasRounded() {
        PassMark two = new PassMark(70);

        assertEquals(true, two.isReachedBy(Score.of(0.7, 1).percent()));
        assertEquals(
                true, two.isReachedBy(Score.of(7 * (1 / 3.0), 10 * (1 / 3.0)).percent()));
        assertEquals(false, two.isReachedBy(69.9));
    }
}
