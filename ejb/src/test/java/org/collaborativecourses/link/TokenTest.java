package org.collaborativecourses.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.collaborativecourses.shared.RandomToken;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    private final Token token = new Token(TokenPurpose.RESET, RandomToken.next(), null, "a@b.org", null, NOW);

    @Test
    void opensOneThingOnce() {
        assertTrue(token.isFor(TokenPurpose.RESET));
        assertFalse(token.isFor(TokenPurpose.CONFIRM));
        token.use(NOW);
        assertFalse(token.isOpen(NOW));
        assertThrows(LinkSpentException.class, () -> token.use(NOW));
    }

    @Test
    void opensNothingOnceItIsTooOld() {
        Instant end = NOW.plus(TokenPurpose.RESET.life());
        assertTrue(token.isOpen(end.minusMillis(1)));
        assertFalse(token.isOpen(end));
        assertThrows(LinkSpentException.class, () -> token.use(end));
    }
}
