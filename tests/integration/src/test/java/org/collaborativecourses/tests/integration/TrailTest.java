package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.integration.Offerings.Collaborative;
import org.collaborativecourses.tests.integration.Offerings.Somebody;
import org.junit.jupiter.api.Test;

/** The trail in words of the reader, with ways to what is still there; its table keeps the codes. */
class TrailTest {

    private final Offerings they = new Offerings();

    private String page(String path) {
        Guest.Reply reply = they.secretariat.get(path);
        assertEquals(200, reply.status(), reply.toString());
        return reply.text();
    }

    @Test
    void saysWhatWasOfferedByName() {
        Collaborative of = they.collaborative();
        long offering = they.offer(of, Offerings.COURSE, "entry", "open", "dueOn", "2031-03-05");
        String found = "/secretariat/audit?action=offering.offered&q=offering/" + offering;
        String page = page(found);
        assertTrue(page.contains("\"/secretariat/offerings/" + offering + "\""), page);
        assertTrue(page.contains("Monitoring Inclusive Education · " + of.name()), page);
        assertTrue(page.contains("By themselves: it is open to them"), page);
        assertTrue(page.contains("5 March 2031"), page);
        assertFalse(page.contains("<bdi>" + of.key() + "</bdi>"), page);
        String french = page(found + "&lang=fr");
        assertTrue(french.contains("5 mars 2031"), french);
        page("/?lang=en");
        Guest.Reply table = they.secretariat.get(Guest.API + "/reports/audit?format=csv&q=offering/" + offering);
        assertTrue(table.text().contains("offering/" + offering), table.toString());
        assertTrue(table.text().contains("open"), table.toString());
        assertTrue(table.text().contains(of.key()), table.toString());
    }

    @Test
    void saysWhichRoleOfWhatAndLeadsToNobodyWhoIsGone() {
        Collaborative of = they.collaborative();
        Somebody person = they.person(of);
        Guest.Reply given = they.secretariat.json(
                "POST",
                Guest.API + "/people/" + person.id() + "/roles",
                Map.of("role", "facilitator/collaborative", "key", of.key()));
        assertEquals(204, given.status(), given.toString());
        String own = page("/secretariat/people/" + person.id());
        assertTrue(own.contains("<bdi>Facilitator</bdi>"), own);
        String found = "/secretariat/audit?q=person/" + person.id();
        String page = page(found);
        String link = "\"/secretariat/people/" + person.id() + "\"";
        assertTrue(page.contains(link), page);
        assertTrue(page.contains("<bdi>" + of.name() + "</bdi>"), page);
        they.store.write("UPDATE person SET closed_at = UTC_TIMESTAMP(6) WHERE id = ?", person.id());
        assertFalse(page(found).contains(link), "an account that is closed has no page");
    }
}
