package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Collaboratives, their rules and who takes part on which day, in the running product on a real MariaDB. */
class CollaborativesTest {

    private static final String COLLABORATIVES = Guest.API + "/collaboratives";
    private static RunningProduct product;
    private static Store store;
    private static Guest secretariat;

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
        store = product.store();
        secretariat = product.demonstration("secretariat");
    }

    private static String name() {
        return "Test " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String organisation(String type) {
        Guest.Reply reply = secretariat.json(
                "POST", Guest.API + "/organisations", Map.of("name", name(), "type", type, "country", "PE"));
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("key").asText();
    }

    private static void join(String member, String parent, String from) {
        post(204, Guest.API + "/organisations/" + member + "/memberships", Map.of("parent", parent, "from", from));
    }

    private static void leave(String member, String parent) {
        String id = store.value(
                "SELECT m.id FROM organisation_membership m JOIN organisation a ON a.id = m.member_id JOIN organisation b"
                        + " ON b.id = m.parent_id WHERE a.okey = ? AND b.okey = ?",
                member,
                parent);
        post(204, Guest.API + "/organisations/" + member + "/memberships/" + id + "/end", Map.of());
    }

    private static String collaborative() {
        return post(
                        200,
                        COLLABORATIVES,
                        Map.of(
                                "name",
                                name(),
                                "subthemes",
                                List.of("youth", "climate-education"),
                                "kind",
                                "grantee",
                                "state",
                                "active",
                                "regions",
                                List.of("pacific"),
                                "phaseState",
                                List.of("finalised", "in-preparation"),
                                "phaseYear",
                                List.of("", "2026")))
                .json()
                .get("key")
                .asText();
    }

    private static Guest.Reply post(int status, String path, Map<String, ?> body) {
        Guest.Reply reply = secretariat.json("POST", path, body);
        assertEquals(status, reply.status(), path + " " + reply);
        return reply;
    }

    private static List<String> participants(String collaborative, String day) {
        List<String> keys = new ArrayList<>();
        JsonNode found = secretariat
                .get(COLLABORATIVES + "/" + collaborative + "?on=" + day, "Accept", "application/json")
                .json()
                .get("participants");
        found.forEach(it -> keys.add(it.get("key").asText()));
        return keys.stream().sorted().toList();
    }

    private static List<String> sorted(String... keys) {
        return List.of(keys).stream().sorted().toList();
    }

    @Test
    void everybodySeesAllOfTheDemonstrationAndEveryFactOfEach() {
        Guest guest = product.guest();
        JsonNode all =
                guest.get(COLLABORATIVES, "Accept", "application/json").json().get("collaboratives");
        List<String> keys = store.column("SELECT ckey FROM collaborative WHERE changed_at IS NULL");
        assertEquals(28, keys.size());
        assertTrue(all.size() >= keys.size());
        String page = guest.get("/collaboratives").text();
        for (String key : keys) {
            assertTrue(page.contains("href=\"/collaboratives/" + key + "\""), key);
            Guest.Reply one = guest.get("/collaboratives/" + key);
            assertEquals(200, one.status(), key);
        }
        String climate =
                guest.get("/collaboratives/transformative-climate-education").text();
        assertTrue(climate.contains("Education Coalition of Zimbabwe") && climate.contains("MUSA"), climate);
        assertTrue(climate.contains("since 1 January 2025") && climate.contains("until 1 January 2025"), climate);
        String inclusion = guest.get("/collaboratives/social-inclusion").text();
        assertTrue(inclusion.contains("Phase 1: Finalised") && inclusion.contains("Phase 2, 2026: In preparation"));
        assertTrue(guest.get("/collaboratives/acea-academy").text().contains("digital learning and transformation"));
        assertTrue(guest.get("/collaboratives/clade-gender?lang=es")
                .text()
                .contains("Todas las coaliciones nacionales que son miembros de CLADE, y sus miembros."));
        assertTrue(guest.get("/collaboratives/social-accountability-oc2").text().contains("Karkhana Samuha"));
        assertEquals(404, guest.get("/collaboratives/nothing").status());
        assertEquals(404, guest.get("/subthemes/nothing").status());
    }

    @Test
    void theListIsNarrowedDownByWhatIsAskedFor() {
        Guest guest = product.guest();
        String pacific = guest.get("/collaboratives?region=asia-pacific&kind=grantee&state=active&language=en")
                .text();
        assertTrue(pacific.contains("/collaboratives/climate-education-pacific"));
        assertTrue(pacific.contains("/collaboratives/youth-led-advocacy"));
        assertFalse(pacific.contains("/collaboratives/lusophone\""));
        assertFalse(pacific.contains("/collaboratives/aspbae-gender\""));
        assertTrue(guest.get("/subthemes/organisational-development").text().contains("/collaboratives/lusophone"));
    }

    @Test
    void aRuleFollowsMembershipsAndYesterdayStaysWhatItWas() {
        String regional = organisation("coalition-regional");
        String national = organisation("coalition-national");
        String member = organisation("cso");
        String later = organisation("coalition-national");
        join(national, regional, "2024-01-01");
        join(member, national, "2024-06-01");
        String key = collaborative();
        Map<String, Object> rule = Map.of(
                "types",
                List.of("coalition-national"),
                "memberOf",
                List.of(regional),
                "withMembers",
                true,
                "since",
                "2025-01-01");
        String id = post(200, COLLABORATIVES + "/" + key + "/rules", rule)
                .json()
                .get("id")
                .asText();
        assertEquals(sorted(national, member), participants(key, ""));
        assertEquals(sorted(national, member), participants(key, "2025-03-01"));
        assertEquals(List.of(), participants(key, "2024-12-31"));

        join(later, regional, "2024-01-01");
        assertEquals(sorted(national, member, later), participants(key, ""));
        assertEquals(sorted(national, member), participants(key, "2025-03-01"), "what is new is not of yesterday");

        leave(national, regional);
        assertEquals(List.of(later), participants(key, ""));
        assertEquals(sorted(national, member), participants(key, "2025-03-01"), "what is over was");

        String preview = secretariat
                .get("/secretariat/collaboratives/" + key + "/rules/" + id + "?preview=true&countries=PE&types=cso")
                .text();
        assertTrue(preview.contains("All civil society organisations in Peru."), preview);
        int joining = preview.indexOf("Would join");
        int leaving = preview.indexOf("Would leave");
        assertTrue(preview.substring(joining, leaving).contains(nameOf(member)), preview);
        assertTrue(preview.substring(leaving).contains(nameOf(later)), preview);
        assertEquals(List.of(later), participants(key, ""), "a preview changes nothing");

        post(204, COLLABORATIVES + "/" + key + "/rules/" + id + "/end", Map.of());
        assertEquals(List.of(), participants(key, ""));
        assertEquals(sorted(national, member), participants(key, "2025-03-01"));
        post(422, COLLABORATIVES + "/" + key + "/rules", Map.of("memberOf", List.of("nobody-knows-it")));
        post(422, COLLABORATIVES + "/" + key + "/rules", Map.of("withMembers", true));
    }

    private static String nameOf(String organisation) {
        return store.value("SELECT name FROM organisation WHERE okey = ?", organisation);
    }

    @Test
    void whoeverIsMergedTakesPartAndIsResponsibleAsTheOther() {
        String one = organisation("cso");
        String other = organisation("cso");
        String key = collaborative();
        post(204, COLLABORATIVES + "/" + key + "/participants", Map.of("participant", one, "since", "2025-02-01"));
        post(422, COLLABORATIVES + "/" + key + "/participants", Map.of("participant", one));
        post(204, COLLABORATIVES + "/" + key + "/responsibilities", Map.of("duty", "lead", "organisation", one));
        post(
                200,
                COLLABORATIVES + "/" + key + "/rules",
                Map.of("named", List.of(one), "types", List.of(), "stated", "and others"));
        post(204, Guest.API + "/organisations/" + one + "/merge", Map.of("into", other));
        assertEquals(List.of(other), participants(key, ""));
        assertEquals(List.of(other), participants(key, "2025-02-01"));
        JsonNode it = secretariat.get(COLLABORATIVES + "/" + key).json();
        assertEquals(
                other, it.get("responsibilities").get(0).get("organisation").asText());
        assertEquals(
                other, it.get("rules").get(0).get("rule").get("named").get(0).asText());
    }

    @Test
    void responsibilitiesAreHandedOverOnADay() {
        String key = collaborative();
        String address = COLLABORATIVES + "/" + key + "/responsibilities";
        post(204, address, Map.of("duty", "facilitator", "person", "Dr Somebody", "from", "2024-01-01"));
        post(422, address, Map.of("duty", "facilitator"));
        post(422, address, Map.of("duty", "facilitator", "organisation", "cbm", "person", "Somebody"));
        String id = store.value("SELECT MAX(id) FROM responsibility");
        post(204, address + "/" + id + "/end", Map.of("to", "2025-05-01"));
        post(
                204,
                address,
                Map.of(
                        "duty",
                        "facilitator",
                        "organisation",
                        "cbm",
                        "from",
                        "2025-05-01",
                        "called",
                        "learning partner"));
        String page = product.guest().get("/collaboratives/" + key).text();
        assertTrue(page.contains("from 1 January 2024 until 1 May 2025"), page);
        assertTrue(page.indexOf("Christian Blind Mission") < page.indexOf("Dr Somebody"), "now comes first");
        assertEquals(
                0,
                store.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND detail LIKE '%Somebody%'",
                        "collaborative/" + key),
                "the trail names nobody");
        assertTrue(store.number("SELECT COUNT(*) FROM audit_entry WHERE subject = ?", "collaborative/" + key) >= 4);
    }

    @Test
    void whoTakesPartSeesTheOthersAndNobodyElseDoes() {
        String here = organisation("cso");
        String key = collaborative();
        post(204, COLLABORATIVES + "/" + key + "/participants", Map.of("participant", here));
        Guest inside = memberOf(here, "Inside One");
        memberOf(here, "Inside Two");
        String page = inside.get("/collaboratives/" + key).text();
        assertTrue(page.contains("Inside Two"), page);
        assertTrue(inside.get("/collaboratives").text().contains("My collaboratives"));
        assertFalse(product.newMember("Outside")
                .get("/collaboratives/" + key)
                .text()
                .contains("Inside Two"));
        assertFalse(product.guest().get("/collaboratives/" + key).text().contains("Inside Two"));
    }

    private static Guest memberOf(String organisation, String name) {
        String email = store.addPerson(name, "member");
        String id = store.value("SELECT id FROM person WHERE email_key = ?", email);
        post(204, Guest.API + "/people/" + id + "/affiliations", Map.of("organisation", organisation));
        return product.guest().logIn(email, product.password());
    }

    @Test
    void pagesCostFewStatements() {
        Guest member = product.newMember("Counts statements");
        Guest guest = product.guest();
        List<String> wrong = new ArrayList<>();
        for (String path : List.of("/collaboratives", "/collaboratives/malawi", "/subthemes/youth")) {
            for (Guest it : List.of(guest, member)) {
                long statements = store.fewestStatements(5, () -> it.get(path));
                if (statements > 6) {
                    wrong.add(path + ": " + statements);
                }
            }
        }
        for (String path : List.of(
                "/secretariat/collaboratives",
                "/secretariat/collaboratives/social-accountability-oc2",
                "/secretariat/collaboratives/malawi/rules/new?preview=true&countries=MW")) {
            long statements = store.fewestStatements(5, () -> secretariat.get(path));
            if (statements > 15) {
                wrong.add(path + ": " + statements);
            }
        }
        assertEquals(List.of(), wrong);
    }
}
