package org.collaborativecourses.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    private final Person person = Person.register(
            EmailAddress.of("email", "Awa@Example.org"), PrintedName.of("name", "Awa Diop"), Language.FR, "hash", NOW);

    @Test
    void cannotLogInBeforeTheAddressIsConfirmed() {
        assertFalse(person.mayLogIn());
        person.confirm(NOW);
        assertTrue(person.mayLogIn());
    }

    @Test
    void keepsTheAddressAsWrittenAndComparesItInLowerCase() {
        assertEquals("Awa@Example.org", person.email());
        assertEquals("awa@example.org", person.emailKey());
    }

    @Test
    void isConfirmedOnce() {
        person.confirm(NOW);
        person.confirm(NOW.plusSeconds(60));
        assertEquals(Optional.of(NOW), person.confirmedAt());
    }

    @Test
    void isNotRegisteredAgainOnceConfirmed() {
        PrintedName other = PrintedName.of("name", "Somebody Else");
        person.registerAgain(other, Language.EN, "other");
        person.confirm(NOW);
        assertThrows(IllegalStateException.class, () -> person.registerAgain(other, Language.EN, "third"));
        assertEquals("other", person.passwordHash());
    }

    @Test
    void leavesNothingThatTellsWhoItWasWhenClosed() {
        person.confirm(NOW);
        person.appoint(Role.FACILITATOR);
        person.describeProfile(PrintedName.of("name", "Awa Diop"), Language.FR, "SN", ZoneId.of("Africa/Dakar"));
        person.close(NOW);
        assertFalse(person.mayLogIn());
        assertTrue(person.isClosed());
        assertNull(person.email());
        assertNull(person.emailKey());
        assertNull(person.passwordHash());
        assertEquals("", person.name());
        assertEquals(Optional.of("SN"), person.country());
        assertEquals(ZoneId.of("UTC"), person.zone());
        assertEquals(Role.MEMBER, person.role());
    }
}
