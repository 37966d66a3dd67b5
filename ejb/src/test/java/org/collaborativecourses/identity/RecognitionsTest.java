package org.collaborativecourses.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.RandomToken;
import org.junit.jupiter.api.Test;

class RecognitionsTest {

    private static final SignedIn AWA =
            new SignedIn(7, "Awa", "awa@example.org", Role.MEMBER, Reach.NOTHING, Language.FR, ZoneOffset.UTC, "csrf");

    private Instant now = Instant.parse("2027-03-01T10:00:00Z");
    private final Recognitions recognitions = new Recognitions(new Clock() {
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
    void remembersForAMinute() {
        String token = RandomToken.next();
        recognitions.keep(token, AWA);
        now = now.plusSeconds(59);
        assertEquals(Optional.of(AWA), recognitions.find(token));
        now = now.plusSeconds(1);
        assertEquals(Optional.empty(), recognitions.find(token));
    }

    @Test
    void forgetsALoginAndAPersonAtOnce() {
        String one = RandomToken.next();
        String two = RandomToken.next();
        recognitions.keep(one, AWA);
        recognitions.keep(two, AWA);
        recognitions.forget(one);
        assertEquals(Optional.empty(), recognitions.find(one));
        assertEquals(Optional.of(AWA), recognitions.find(two));
        recognitions.onPersonChanged(new PersonChanged(7));
        assertEquals(Optional.empty(), recognitions.find(two));
    }

    @Test
    void isBounded() {
        String last = null;
        for (int i = 0; i <= Recognitions.MOST; i++) {
            last = RandomToken.next();
            recognitions.keep(last, AWA);
        }
        assertEquals(Optional.of(AWA), recognitions.find(last));
    }
}
