package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.Test;

/** Organisations are written by a part of their name, in plain forms, and no page lists all of them. */
class OrganisationByNameTest {

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final Guest secretariat = product.demonstration("secretariat");
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String north = organisation("Northern House " + mark);
    private final String south = organisation("Southern House " + mark);
    private final String member = organisation("Somebody " + mark);

    private String organisation(String name) {
        return secretariat
                .json("POST", Guest.API + "/organisations", java.util.Map.of("name", name, "type", "cso"))
                .json()
                .get("key")
                .asText();
    }

    private Guest.Reply joins(String... parents) {
        String[] fields = new String[parents.length * 2];
        for (int i = 0; i < parents.length; i++) {
            fields[2 * i] = "parent";
            fields[2 * i + 1] = parents[i];
        }
        return secretariat.form(Guest.API + "/organisations/" + member + "/memberships", fields);
    }

    private String parent() {
        return store.value(
                "SELECT COALESCE(MAX(p.okey), '') FROM organisation_membership s JOIN organisation p ON p.id = s.parent_id"
                        + " JOIN organisation m ON m.id = s.member_id WHERE m.okey = ?",
                member);
    }

    @Test
    void takesTheOnlyOneThatIsMeant() {
        joins("northern house " + mark);

        assertEquals(north, parent());
    }

    @Test
    void asksWhichOfSeveralAndTakesTheOneThatIsChosen() {
        String page = joins("House " + mark).text();

        assertTrue(page.contains("type=\"radio\" name=\"parent\" value=\"" + south + "\""), page);
        assertEquals("", parent(), "nothing is written before one is chosen");
        joins(south, "House " + mark);
        assertEquals(south, parent());
    }

    @Test
    void takesNoneByAPartOfItsNameEvenWhereOnlyOneHasIt() {
        Guest.Reply reply = joins("thern House " + mark);
        Guest.Reply alone = joins("Northern Ho");

        assertEquals(422, reply.status());
        assertEquals(422, alone.status());
        assertEquals("", parent());
        String merged = secretariat
                .form(Guest.API + "/organisations/" + member + "/merge", "into", "orthern House " + mark)
                .text();
        assertTrue(merged.contains("type=\"radio\" name=\"into\" value=\"" + north + "\""), merged);
        assertEquals(
                1, store.number("SELECT COUNT(*) FROM organisation WHERE okey = ? AND merged_into_id IS NULL", member));
    }

    @Test
    void takesTheOneWithThisNameAmongMoreThatHaveItInTheirs() {
        String plain = organisation("House " + mark);

        joins("House " + mark);

        assertEquals(plain, parent());
    }

    @Test
    void saysThatNobodyIsCalledSo() {
        Guest.Reply reply = joins("Nobody " + mark);

        assertEquals(422, reply.status());
        assertTrue(reply.text().contains("parent-error"), reply.text());
        String type = store.value("SELECT type FROM organisation WHERE okey = ?", member);
        assertTrue(
                reply.text().contains("<option value=\"" + type + "\" selected=\"selected\""),
                "the facts, which are another form of the page, stand there as they are");
    }

    @Test
    void findsOrganisationsOfARule() {
        String rule = "/secretariat/collaboratives/social-inclusion/rules/new?preview=true&memberOfFind=";

        assertTrue(secretariat.get(rule + "Northern%20House%20" + mark).text().contains(checked(north)));
        String several = secretariat.get(rule + "House%20" + mark).text();
        assertTrue(several.contains("value=\"" + south + "\""), several);
        assertFalse(several.contains(checked(south)), "several wait to be chosen");
    }

    private static String checked(String key) {
        return "name=\"memberOf\" value=\"" + key + "\" checked";
    }

    @Test
    void listsThemAllOnNoDesk() {
        for (String desk : new String[] {
            "organisations/" + member,
            "collaboratives/social-inclusion",
            "invitations",
            "people",
            "completion",
            "charts",
            "reminders/new"
        }) {
            String page = secretariat.get("/secretariat/" + desk).text();
            assertFalse(page.contains("value=\"" + north + "\""), desk);
            assertTrue(!desk.matches("people|completion|charts|reminders/new") || page.contains("data-find"), desk);
        }
    }

    @Test
    void listsAreNarrowedDownByAWholeNameAndTheirAddressSaysTheKey() {
        for (String list : new String[] {"people", "completion", "charts"}) {
            String address = "/secretariat/" + list + "?organisation=";
            Guest.Reply named = secretariat.get(address + "Northern%20House%20" + mark + "&country=MW");
            assertEquals(302, named.status(), named.toString());
            assertTrue(
                    named.header("Location").contains("organisation=" + north)
                            && named.header("Location").contains("country=MW"),
                    named.toString());
            String known = secretariat.get(address + north).text();
            assertTrue(known.contains("value=\"Northern House " + mark + "\""), known);
            assertFalse(known.contains("organisation-error"), known);

            String unknown = secretariat.get(address + "Nobody%20" + mark).text();
            assertTrue(unknown.contains("id=\"organisation-error\""), unknown);
            assertTrue(unknown.contains("value=\"Nobody " + mark + "\""), "what was written stays there");
            String several = secretariat.get(address + "House%20" + mark).text();
            assertTrue(several.contains("type=\"radio\" name=\"organisation\" value=\"" + south + "\""), several);
        }
        assertTrue(secretariat
                .get("/secretariat/people?organisation=Nobody")
                .text()
                .contains("class=\"empty"));
    }

    @Test
    void aReminderMeansTheOneThatIsWrittenAndSaysWhereItMeansNobody() {
        String made = secretariat
                .form(Guest.API + "/reminders", reminder("northern house " + mark))
                .header("Location");
        String page = secretariat.get(made).text();

        assertEquals(
                north,
                store.value(
                        "SELECT JSON_VALUE(conditions, '$.organisation') FROM reminder_rule WHERE name = ?",
                        "Rule " + mark));
        assertTrue(page.contains("value=\"Northern House " + mark + "\""), page);
        assertTrue(page.contains("is true of nobody now"), page);

        Guest.Reply refused = secretariat.form(Guest.API + "/reminders", reminder("House " + mark));
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("type=\"radio\" name=\"organisation\" value=\"" + south + "\""));
    }

    private String[] reminder(String organisation) {
        return new String[] {
            "name",
            "Rule " + mark,
            "every",
            "7",
            "dueWithin",
            "3",
            "organisation",
            organisation,
            "subject-en",
            "{name}: {course}",
            "body-en",
            "Due {due}, go on at {link}"
        };
    }

    @Test
    void aRuleThatFindsNobodySaysSoBeforeItIsSaved() {
        String rule = "/secretariat/collaboratives/social-inclusion/rules/new?preview=true&countries=";
        assertTrue(secretariat.get(rule + "AQ").text().contains("This rule finds no organisation"));
        assertFalse(secretariat.get(rule + "MW").text().contains("This rule finds no organisation"));
    }
}
