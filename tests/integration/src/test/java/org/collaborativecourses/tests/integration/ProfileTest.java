package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.junit.jupiter.api.Test;

/** Where somebody belongs is looked for by name, and leads to what they take part in. */
class ProfileTest {

    private final Guest member = RunningProduct.shared().newMember("Somebody who belongs");

    @Test
    void anOrganisationIsFoundByItsNameAndItsCollaborativesStandOnMyPage() {
        String page = member.get("/my/profile").text();
        assertFalse(page.contains("value=\"ecozi\""), "nobody is asked to look through all organisations");
        assertFalse(member.get("/my").text().contains("/collaboratives/transformative-climate-education"));
        String found = member.get("/my/profile?find=zimbabwe").text();
        assertTrue(found.contains("value=\"ecozi\"") && found.contains("value=\"zinecda\""), found);
        assertFalse(found.contains("value=\"clade\""), found);
        assertTrue(
                member.get("/my/profile?find=%25%25").text().contains("No other organisation"),
                "no pattern of the database");
        Guest.Reply saved = member.json(
                "POST",
                Guest.API + "/my/profile",
                Map.of(
                        "name",
                        "Somebody who belongs",
                        "language",
                        "en",
                        "country",
                        "",
                        "zone",
                        "UTC",
                        "organisations",
                        List.of("ecozi")));
        assertEquals(204, saved.status(), saved.toString());
        assertTrue(member.get("/my/profile").text().contains("value=\"ecozi\""));
        assertTrue(member.get("/my").text().contains("href=\"/collaboratives/transformative-climate-education\""));
    }
}
