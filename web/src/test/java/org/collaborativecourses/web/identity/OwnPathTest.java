package org.collaborativecourses.web.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.ZoneOffset;
import java.util.Set;
import org.collaborativecourses.identity.SignedIn;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class OwnPathTest {

    private static SignedIn reaching(Reach reach) {
        return new SignedIn(1, "Rudo", "rudo@example.org", Role.MEMBER, reach, Language.EN, ZoneOffset.UTC, "");
    }

    @Test
    void whoAskedForNoPageBeginsAtTheirDesk() {
        assertEquals("/secretariat", OwnPath.of("", reaching(Reach.EVERYTHING)));
        assertEquals("/teach", OwnPath.of(null, reaching(new Reach(false, Set.of("a"), Set.of(), Set.of("o")))));
        assertEquals("/coordination", OwnPath.of("", reaching(new Reach(false, Set.of(), Set.of(), Set.of("o")))));
        assertEquals("/my", OwnPath.of("", reaching(Reach.NOTHING)));
    }

    @Test
    void whoAskedForAPageComesToIt() {
        assertEquals("/my", OwnPath.of("/my", reaching(Reach.EVERYTHING)));
        assertEquals("/my", OwnPath.orNothing("/my"), "the page of the login does not lose it");
        assertEquals("/courses?q=a", OwnPath.of("/courses?q=a", reaching(Reach.EVERYTHING)));
    }

    @Test
    void theAddressOfSomebodyElseIsNone() {
        for (String foreign : new String[] {"//example.org", "https://example.org", "/\\example.org", "/api/v1/me"}) {
            assertEquals("/secretariat", OwnPath.of(foreign, reaching(Reach.EVERYTHING)), foreign);
            assertNull(OwnPath.orNothing(foreign), foreign);
        }
    }
}
