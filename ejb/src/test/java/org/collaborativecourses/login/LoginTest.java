package org.collaborativecourses.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.collaborativecourses.shared.RandomToken;
import org.junit.jupiter.api.Test;

class LoginTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    private static final long PERSON = 7;

    private final String token = RandomToken.next();

    @Test
    void endsAfterOneSittingHoweverMuchItIsUsed() {
        Login login = new Login(PERSON, token, false, NOW);
        Instant end = NOW.plus(Login.ONE_SITTING);
        login.seen(end.minusSeconds(1));
        assertTrue(login.isOpen(end.minusSeconds(1)));
        assertFalse(login.isOpen(end));
    }

    @Test
    void livesOnWhileItIsUsedWhereItIsRemembered() {
        Login login = new Login(PERSON, token, true, NOW);
        Instant later = NOW.plus(Duration.ofDays(80));
        login.seen(later);
        assertTrue(login.isOpen(later.plus(Login.REMEMBERED).minusSeconds(1)));
        assertFalse(login.isOpen(later.plus(Login.REMEMBERED)));
    }

    @Test
    void notesSeldomThatSomebodyWasThere() {
        Login login = new Login(PERSON, token, true, NOW);
        login.seen(NOW.plusSeconds(60));
        assertEquals(NOW, login.lastSeenAt());
        login.seen(NOW.plus(Login.SEEN_STEP));
        assertEquals(NOW.plus(Login.SEEN_STEP), login.lastSeenAt());
    }

    @Test
    void knowsItsOwnToken() {
        Login login = new Login(PERSON, token, true, NOW);
        assertTrue(login.isOf(token));
        assertFalse(login.isOf(RandomToken.next()));
    }
}
