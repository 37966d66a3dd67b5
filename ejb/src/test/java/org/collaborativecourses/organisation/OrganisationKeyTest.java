package org.collaborativecourses.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.collaborativecourses.shared.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationKeyTest {

    @Test
    void isMadeOfAnyName() {
        assertEquals("ensena-peru", OrganisationKey.madeOf("Enseña Perú"));
        assertEquals("coalition-education", OrganisationKey.madeOf("  Coalition … Éducation! "));
        assertEquals("organisation", OrganisationKey.madeOf("!?"));
        assertEquals("programme", OrganisationKey.madeOf("…", "programme"));
        assertTrue(OrganisationKey.madeOf("الائتلاف العربي للتعليم").matches("[a-z0-9-]{5,}"));
        assertTrue(OrganisationKey.madeOf("x".repeat(300)).length() <= 56);
    }

    @Test
    void leavesTheAddressFreeAtWhichOneIsMade() {
        assertTrue(OrganisationKey.isReserved(OrganisationKey.madeOf("New")));
        assertEquals("new-2", new OrganisationBookService().keyFor("New", Set.of()));
        assertEquals("new-3", new OrganisationBookService().keyFor("New", Set.of("new-2")));
        assertThrows(InvalidException.class, () -> new OrganisationBookService().checkKey("new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cbm", "a b", "-a", "a--b", "a/b", "../a", "é"})
    void refusesWhatIsNoKey(String written) {
        assertThrows(InvalidException.class, () -> OrganisationKey.of(written));
    }
}
