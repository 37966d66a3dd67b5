package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.MarkedWork;
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

    private Guest.Reply done(int status, String path, Map<String, ?> body) {
        Guest.Reply reply = they.secretariat.json("POST", Guest.API + path, body);
        assertEquals(status, reply.status(), reply.toString());
        return reply;
    }

    @Test
    void saysHowACollaborativeWasDescribedBeforeAndAfter() {
        Collaborative of = they.collaborative();
        Map<String, Object> facts = new HashMap<>(Map.of(
                "name",
                of.name(),
                "subthemes",
                List.of("youth"),
                "kind",
                "grantee",
                "state",
                "active",
                "aim",
                "To begin"));
        done(204, "/collaboratives/" + of.key(), facts);
        facts.putAll(Map.of("state", "finalised", "regions", List.of("pacific", "africa"), "aim", "To end"));
        facts.putAll(Map.of("phaseState", List.of("finalised"), "phaseYear", List.of("2025")));
        done(204, "/collaboratives/" + of.key(), facts);
        String found = "/secretariat/audit?action=collaborative.described&q=collaborative/" + of.key();
        String page = page(found);
        for (String said : List.of(
                "State · Before: <bdi>Active</bdi>",
                "State · After: <bdi>Finalised</bdi>",
                "Regions · After: <bdi>Pacific, Africa</bdi>",
                "Phases · After: <bdi>Phase 1, 2025: Finalised</bdi>",
                "Aim · Before: <bdi>To begin</bdi>",
                "Aim · After: <bdi>To end</bdi>")) {
            assertTrue(page.contains(said), said + " in " + page);
        }
        assertFalse(page.contains("CollaborativeFacts"), page);
        assertFalse(page.contains("Regions · Before"), "there was none");
    }

    @Test
    void saysWhatARuleAskedForBeforeAndAfter() {
        Collaborative of = they.collaborative();
        String rules = "/collaboratives/" + of.key() + "/rules";
        String id = done(200, rules, Map.of("countries", List.of("PE"), "types", List.of("cso")))
                .json()
                .get("id")
                .asText();
        done(204, rules + "/" + id, Map.of("countries", List.of("PE"), "named", List.of(of.organisation())));
        done(204, rules + "/" + id + "/end", Map.of());
        String found = "/secretariat/audit?q=collaborative/" + of.key();
        String page = page(found);
        String name = they.store.value("SELECT name FROM organisation WHERE okey = ?", of.organisation());
        assertTrue(page.contains("Before: <bdi>All civil society organisations in Peru.</bdi>"), page);
        assertTrue(page.contains("After: <bdi>All organisations in Peru"), page);
        assertTrue(page.contains(name), page);
        assertFalse(page.contains("{&quot;") || page.contains("Rule["), page);
        String french = page(found + "&lang=fr");
        page("/?lang=en");
        assertTrue(french.contains("Pérou"), french);
    }

    @Test
    void callsWorksByTheirTaskAndWhoseTheyAreAndRemovedRulesByTheirNames() {
        MarkedWork work = MarkedWork.of(they.product, "Works for the trail");
        long submission = work.handIn("A work");
        Guest facilitator = they.product.demonstration("facilitator");
        facilitator.takeToken("/teach");
        Guest.Reply back = facilitator.form(
                Guest.API + "/marking/" + submission, "seen", "0", "criteria", "8", "comment", "Again", "act", "back");
        assertEquals(303, back.status(), back.toString());
        String page = page("/secretariat/audit?q=submission/" + submission);
        String title = MarkedWork.COURSE.items().stream()
                .filter(it -> it.key().equals(MarkedWork.TASK))
                .findFirst()
                .orElseThrow()
                .texts()
                .get(Language.EN)
                .title();
        assertTrue(page.contains(title + " · Works for the trail</bdi></a>"), page);
        assertTrue(page.contains("Task: <bdi>" + title + "</bdi>"), page);
        they.store.write("UPDATE person SET closed_at = UTC_TIMESTAMP(6) WHERE email = ?", work.email());
        assertFalse(page("/secretariat/audit?q=submission/" + submission).contains("Works for the trail"));

        String rule = "Rule of the trail " + UUID.randomUUID();
        long id = done(
                        200,
                        "/reminders",
                        Map.of(
                                "name",
                                rule,
                                "every",
                                7,
                                "country",
                                "NZ",
                                "enrolledDays",
                                "3",
                                "subject-en",
                                "Go on",
                                "body-en",
                                "{link}"))
                .json()
                .get("id")
                .asLong();
        String found = "/secretariat/audit?action=reminder.made&q=reminder/" + id;
        String link = "<a href=\"/secretariat/reminders/" + id + "\"><bdi>" + rule;
        assertTrue(page(found).contains(link), rule);
        done(204, "/reminders/" + id + "/removal", Map.of());
        String removed = page(found);
        assertTrue(removed.contains("<bdi>" + rule + "</bdi>"), removed);
        assertFalse(removed.contains(link), "it has no page any more");
    }
}
