package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.Test;

/** Whoever opens a demonstration finds people who learn. */
class DemonstrationTest {

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final Guest secretariat = product.demonstration("secretariat");

    private JsonNode table(String path) {
        return secretariat
                .get(Guest.API + "/reports/" + path, "Accept", "application/json")
                .json();
    }

    @Test
    void theMatrixTellsWhoIsStuckWhereFromTheFirstStart() {
        Set<String> collaboratives = new HashSet<>();
        Set<String> countries = new HashSet<>();
        for (JsonNode it : table("completion?rows=collaborative&columns=country")) {
            if (it.get("complete").asInt() > 0) {
                collaboratives.add(it.get("row").asText());
                countries.add(it.get("column").asText());
            }
        }
        assertTrue(
                collaboratives.containsAll(Set.of("social-inclusion", "social-accountability-oc2", "clade-gender")),
                collaboratives.toString());
        assertTrue(countries.containsAll(Set.of("KE", "PH", "PE")), countries.toString());
        JsonNode all = null;
        for (JsonNode it : table("completion?rows=collaborative&columns=course&collaborative=social-inclusion")) {
            all = it.get("row").asText().equals("*")
                            && it.get("column").asText().equals("*")
                    ? it
                    : all;
        }
        for (String it : Set.of("active", "stuck", "complete", "median-days")) {
            assertTrue(all.get(it).asInt() > 0, it + " " + all);
        }
        assertTrue(table("charts/gain?course=monitoring-inclusive-education").size() > 1);
    }

    @Test
    void theChartsTellWhatWasGainedInEachModule() {
        JsonNode modules = table("charts/module-gain?course=mel-training");
        assertEquals(6, modules.size(), modules.toString());
        assertEquals("why-mel", modules.get(0).get("module").asText());
        assertEquals(
                "Why monitor, evaluate and learn", modules.get(0).get("name").asText());
        int gained = 0;
        for (JsonNode it : modules) {
            gained += it.get("after").asInt() - it.get("before").asInt();
            assertTrue(it.get("people").asInt() >= 5, it.toString());
        }
        assertTrue(gained > 0, modules.toString());
        String page = secretariat.get("/secretariat/charts?course=mel-training").text();
        assertTrue(page.contains("charts/module-gain?course=mel-training"), page);
        assertTrue(page.contains("<h3>What was gained in each module</h3>"), page);
        assertEquals(
                2,
                store.number(
                        "SELECT COUNT(*) FROM attempt a JOIN item_progress i ON i.enrolment_id = a.enrolment_id"
                                + " AND i.item_key = a.item_key JOIN person p ON p.id = a.person_id WHERE p.password_hash IS NULL"
                                + " AND p.email_key = 'maria.dizon@example.org' AND ABS(i.score - 100 * a.score / a.max_score) < 0.01"),
                "what was answered and its score agree, in both checks");
    }

    @Test
    void aRuleAboutMembersFindsSomebody() {
        String page = secretariat
                .get("/secretariat/collaboratives/social-inclusion/rules/new?preview=true&types=coalition-national"
                        + "&memberOf=clade&withMembers=true")
                .text();
        assertTrue(page.contains("<bdi>Brazilian Campaign for the Right to Education</bdi>"), page);
        assertEquals(
                1,
                store.number("SELECT COUNT(*) FROM participation p JOIN collaborative c ON c.id = p.collaborative_id"
                        + " JOIN organisation o ON o.id = p.organisation_id WHERE c.ckey = 'clade-gender'"
                        + " AND o.okey = 'brazilian-campaign' AND p.source > 0 AND p.open = 1"),
                "the collaborative's own rule found it");
    }

    @Test
    void aFacilitatorFindsWorkThatWaitsThatIsMarkedAndThatWasHandedBack() {
        String waiting =
                product.demonstration("facilitator").get("/teach/marking").text();
        for (String it : List.of("Nusrat Hossain", "Jose Abrenica", "Aminata Diallo", "Neema Mushi")) {
            assertTrue(waiting.contains(it), it + " " + waiting);
        }
        for (String it : List.of("Lan Nguyen", "Maria Dizon", "Rosa Huamán", "ليلى منصور")) {
            assertFalse(waiting.contains(it), it + " " + waiting);
        }
        String all = product.demonstration("secretariat").get("/teach/marking").text();
        for (String it : List.of("Neema Mushi", "Chikondi Banda", "عمر حدّادين")) {
            assertTrue(all.contains(it), it + " " + all);
        }
        String of = "SELECT COUNT(*) FROM marking m JOIN item_progress i ON i.enrolment_id = m.enrolment_id"
                + " AND i.item_key = m.item_key JOIN enrolment e ON e.id = m.enrolment_id"
                + " JOIN person p ON p.id = e.person_id WHERE p.password_hash IS NULL"
                + " AND p.email_key LIKE '%.%@example.org' AND m.outcome = ";
        assertEquals(9, store.number(of + "'marked' AND ABS(i.score - 100 * m.points / m.most) < 0.01"));
        assertEquals(1, store.number(of + "'handed-back' AND i.marked_at IS NULL AND i.completed_at IS NULL"));
    }

    /** Of the tasks that nobody marks too; and nobody has handed in what they have not come to. */
    @Test
    void workOfEveryCourseWithTasksIsThereAndCompletesThem() {
        String invented =
                " FROM submission s JOIN enrolment e ON e.id = s.enrolment_id JOIN course c ON c.id = e.course_id"
                        + " JOIN person p ON p.id = e.person_id LEFT JOIN item_progress i ON i.enrolment_id = s.enrolment_id"
                        + " AND i.item_key = s.item_key WHERE p.password_hash IS NULL AND p.email_key LIKE '%.%@example.org'";
        assertEquals(4, store.number("SELECT COUNT(DISTINCT c.course_key)" + invented));
        assertEquals(8, store.number("SELECT COUNT(DISTINCT c.course_key, s.item_key)" + invented));
        assertEquals(
                0,
                store.number("SELECT COUNT(*)" + invented + " AND s.item_key <> 'draft-proposal'"
                        + " AND (i.completed_at IS NULL OR i.handed_in_at > i.completed_at)"));
        assertEquals(0, store.number("SELECT COUNT(*)" + invented + " AND s.handed_in_at > UTC_TIMESTAMP(6)"));
    }

    @Test
    void whoHasCompletedHasACertificateOfThatDay() {
        assertEquals(
                0,
                store.number(
                        "SELECT COUNT(*) FROM enrolment e JOIN person p ON p.id = e.person_id JOIN course c ON c.id ="
                                + " e.course_id LEFT JOIN certificate f ON f.person_id = p.id AND f.course_key = c.course_key"
                                + " AND DATE(f.issued_at) = DATE(e.completed_at) WHERE p.email_key = 'wanjiru.kamau@example.org'"
                                + " AND e.completed_at IS NOT NULL AND f.id IS NULL"));
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM certificate f JOIN person p ON p.id = f.person_id"
                                + " WHERE p.email_key = 'wanjiru.kamau@example.org' AND f.course_key = 'programme.inclusive-education'"));
    }

    @Test
    void theFiveTracksOfTheAceaAcademyAreProgrammesInPreparation() {
        assertEquals(
                5,
                store.number("SELECT COUNT(*) FROM programme WHERE programme_key LIKE 'acea-%' AND NOT offered"
                        + " AND retired_at IS NULL AND JSON_LENGTH(outline, '$.courses') = 0"));
        assertEquals(404, product.guest().get("/programmes/acea-financing").status());
    }

    @Test
    void nobodyCanLogInAsOneOfThem() {
        assertEquals(
                0,
                store.number("SELECT COUNT(*) FROM person WHERE password_hash IS NOT NULL"
                        + " AND email_key = 'wanjiru.kamau@example.org'"));
        assertFalse(product.guest()
                        .json(
                                "POST",
                                Guest.API + "/login",
                                Map.of("email", "wanjiru.kamau@example.org", "password", product.password()))
                        .status()
                == 204);
    }

    @Test
    void aReminderReachesThoseOfTheDemonstrationWhoAgreed() {
        long rule = secretariat
                .json(
                        "POST",
                        Guest.API + "/reminders",
                        Map.of(
                                "name", "Away from the demonstration",
                                "every", "7",
                                "organisation", "cbm",
                                "awayDays", "30",
                                "subject-en", "{course}",
                                "body-en", "Go on at {link}"))
                .json()
                .get("id")
                .asLong();
        JsonNode counts = secretariat
                .get(Guest.API + "/reminders/" + rule + "/preview", "Accept", "application/json")
                .json()
                .get("counts");
        assertTrue(counts.path("NOW").asInt() + counts.path("AT_ANOTHER_HOUR").asInt() > 0, counts.toString());
        assertTrue(counts.path("NOT_AGREED").asInt() > 0, counts.toString());
    }
}
