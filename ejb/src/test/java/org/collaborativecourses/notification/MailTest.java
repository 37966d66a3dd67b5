package org.collaborativecourses.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class MailTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    private final Mail mail = new Mail("a@b.org", Language.EN, "Subject", "Body", NOW);

    @Test
    void isDueAtOnceAndEmptyOnceSent() {
        assertEquals(NOW, mail.nextTryAt());
        assertEquals(MailState.WAITING, mail.state());
        mail.sent(NOW);
        assertEquals(MailState.SENT, mail.state());
        assertNull(mail.nextTryAt());
        assertEquals("", mail.body());
    }

    @Test
    void isTriedAgainUntilThreeDaysHavePassed() {
        mail.failed("no route", NOW);
        assertEquals(NOW.plus(Duration.ofMinutes(1)), mail.nextTryAt());
        assertEquals(MailState.TRYING, mail.state());
        mail.failed("no route", NOW.plus(Duration.ofDays(3)));
        assertNull(mail.nextTryAt());
        assertEquals(MailState.GIVEN_UP, mail.state());
    }

    @Test
    void keepsAsMuchOfAnErrorAsFits() {
        mail.failed("x".repeat(1000), NOW);
        assertEquals(500, mail.lastError().length());
    }

    @Test
    void letsNoHeaderBeginWithinAnother() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Mail("a@b.org\r\nBcc: c@d.org", Language.EN, "Subject", "Body", NOW));
        assertThrows(IllegalArgumentException.class, () -> new Mail("a@b.org", Language.EN, "Sub\nject", "Body", NOW));
    }
}
