package org.collaborativecourses.tests.integration;

import static org.collaborativecourses.tests.integration.Offerings.COURSE;
import static org.collaborativecourses.tests.integration.Offerings.OTHER;
import static org.collaborativecourses.tests.integration.Offerings.STATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.integration.Offerings.Collaborative;
import org.collaborativecourses.tests.integration.Offerings.Somebody;
import org.junit.jupiter.api.Test;

/** The tables of certificates, offerings, collaboratives and reminders, as files and as JSON. */
class ExportsTest {

    private static final String FORMULA = "=cmd|' /C calc'!A0 ";
    private static final String REPORTS = Guest.API + "/reports/";

    private final Offerings offerings = new Offerings();
    private final RunningProduct product = offerings.product;
    private final Store store = offerings.store;
    private final Guest secretariat = offerings.secretariat;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private static JsonNode table(Guest guest, String path) {
        Guest.Reply reply = guest.get(REPORTS + path, "Accept", "application/json");
        assertEquals(200, reply.status(), path + " " + reply);
        return reply.json();
    }

    private static List<String> all(JsonNode table, String column) {
        List<String> all = new ArrayList<>();
        table.forEach(it -> all.add(it.get(column).asText()));
        return all;
    }

    private static JsonNode row(JsonNode table, String column, Object value) {
        for (JsonNode it : table) {
            if (it.get(column).asText().equals(value.toString())) {
                return it;
            }
        }
        throw new AssertionError("No " + value + " among " + table);
    }

    private void assertHarmless(String path) {
        String join = path.contains("?") ? "&" : "?";
        String csv = secretariat.get(REPORTS + path + join + "format=csv").text();
        assertTrue(csv.contains("'" + FORMULA + mark), csv);
        assertFalse(csv.contains("," + FORMULA) || csv.contains("\"" + FORMULA), csv);
        assertTrue(table(secretariat, path).toString().contains("\"" + FORMULA + mark), "programs get it as it is");
    }

    private Guest facilitator(String scope, String key) {
        Somebody somebody = offerings.person();
        Guest.Reply given = secretariat.json(
                "POST",
                Guest.API + "/people/" + somebody.id() + "/roles",
                Map.of("role", "facilitator/" + scope, "key", key));
        assertEquals(204, given.status(), given.toString());
        return offerings.guest(somebody);
    }

    @Test
    void eachHasItsColumnsInTheirOrderAndOpensToThoseOfItsPage() {
        long offering = offerings.offer(offerings.collaborative(), COURSE);
        String people = "offerings/" + offering + "/people";
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("certificates", "certificate,number,holder,course,issued-at,expires-at,state");
        columns.put(
                "offerings",
                "offering,collaborative,collaborative-name,offered,title,weight,entry,starts-on,due-days,due-on,"
                        + "capacity,enrolled,invited,waiting,ended-at");
        columns.put(people, "person,name,email,organisations,state,since,courses,complete,left,due-at");
        columns.put(
                "collaboratives",
                "collaborative,name,kind,state,subthemes,regions,languages,components,aim,responsible,participants,"
                        + "stated-participants,offerings");
        columns.put("participants", "collaborative,organisation,name,country,from,to,how,rule,rule-says");
        columns.put("responsibilities", "collaborative,duty,organisation,name,called,with,from,to");
        columns.put("reminders", "rule,name,state,every-days,course,collaborative,organisation,country,languages");
        columns.put("reminders-sent", "rule,rule-name,person,name,course,language,sent-at");
        List<String> open = List.of("offerings", people, "reminders", "reminders-sent");
        Guest facilitator = product.demonstration("facilitator");
        List<Guest> never = List.of(product.newMember("No desk"), product.demonstration("coordinator"));
        columns.forEach((table, header) -> {
            Guest.Reply csv = secretariat.get(REPORTS + table + "?format=csv");
            assertEquals(200, csv.status(), table);
            assertEquals("\ufeff" + header, csv.text().lines().findFirst().orElseThrow(), table);
            Guest.Reply xlsx = secretariat.get(REPORTS + table + "?format=xlsx");
            assertEquals(200, xlsx.status(), table);
            assertTrue(xlsx.header("Content-Disposition").endsWith(".xlsx\""), table);
            assertEquals(422, status(secretariat, table + "?format=exe"), table);
            assertTrue(table(secretariat, table).isArray(), table);
            never.forEach(it -> assertEquals(403, status(it, table), table));
            int right = table.equals(people) ? 404 : open.contains(table) ? 200 : 403;
            assertEquals(right, status(facilitator, table), table);
        });
    }

    private static int status(Guest guest, String table) {
        return guest.get(REPORTS + table, "Accept", "application/json").status();
    }

    @Test
    void certificatesComeOutAsTheirFiltersSay() {
        Guest.Reply issued = secretariat.json(
                "POST",
                Guest.API + "/certificates",
                Map.of(
                        "email",
                        store.addPerson(FORMULA + mark, "member"),
                        "course",
                        COURSE,
                        "language",
                        "en",
                        "months",
                        "12",
                        "reason",
                        "On paper"));
        assertEquals(200, issued.status(), issued.toString());
        String code = issued.json().get("code").asText();
        JsonNode found = table(secretariat, "certificates?q=" + code);
        assertEquals(List.of(code), all(found, "certificate"));
        assertEquals("valid", found.get(0).get("state").asText());
        assertEquals(COURSE, found.get(0).get("course").asText());
        assertEquals(
                0, table(secretariat, "certificates?state=revoked&q=" + code).size());
        List<String> every = all(table(secretariat, "certificates"), "certificate");
        assertTrue(every.contains(code));
        assertEquals(every.size(), new TreeSet<>(every).size(), "each once");
        assertHarmless("certificates?q=" + code);
        assertTrue(secretariat
                .get("/secretariat/certificates?state=valid")
                .text()
                .contains("/api/v1/reports/certificates?state=valid&amp;format=xlsx"));
    }

    @Test
    void offeringsAndTheirPeopleComeOutToThoseWhoFacilitateThem() {
        Collaborative own = offerings.collaborative();
        Collaborative foreign = offerings.collaborative();
        store.write("UPDATE collaborative SET name = ? WHERE ckey = ?", FORMULA + mark, own.key());
        Somebody first = offerings.person(own);
        long mine = offerings.offer(own, COURSE, "capacity", "1", "dueDays", "10");
        offerings.await("enrolled", STATE, mine, first.id());
        Somebody second = offerings.person(own);
        offerings.await("waiting", STATE, mine, second.id());
        store.write("UPDATE person SET name = ? WHERE id = ?", FORMULA + mark, second.id());
        long theirs = offerings.offer(foreign, COURSE);

        Guest facilitator = facilitator("collaborative", own.key());
        JsonNode seen = table(facilitator, "offerings");
        assertEquals(List.of(own.key()), all(seen, "collaborative"));
        JsonNode offered = seen.get(0);
        assertEquals(COURSE, offered.get("offered").asText());
        assertEquals(10, offered.get("due-days").asInt());
        assertEquals(1, offered.get("capacity").asInt());
        assertEquals(1, offered.get("enrolled").asInt());
        assertEquals(1, offered.get("waiting").asInt());
        assertTrue(offered.get("ended-at").isNull());
        assertEquals(
                0,
                table(facilitator, "offerings?collaborative=" + foreign.key()).size());
        assertTrue(all(table(secretariat, "offerings"), "offering").contains(String.valueOf(theirs)));
        assertHarmless("offerings?collaborative=" + own.key());

        String people = "offerings/" + mine + "/people";
        JsonNode both = table(facilitator, people);
        assertEquals("enrolled", row(both, "person", first.id()).get("state").asText());
        assertFalse(row(both, "person", first.id()).get("due-at").isNull());
        assertEquals("waiting", row(both, "person", second.id()).get("state").asText());
        assertEquals(
                List.of(String.valueOf(second.id())), all(table(facilitator, people + "?state=waiting"), "person"));
        assertEquals(404, status(facilitator, "offerings/" + theirs + "/people"));
        assertHarmless(people);
        assertTrue(facilitator
                .get("/secretariat/offerings/" + mine + "?state=waiting")
                .text()
                .contains("/api/v1/reports/" + people + "?state=waiting&amp;format=csv"));
        assertTrue(facilitator.get("/secretariat/offerings").text().contains("/api/v1/reports/offerings?format=csv"));
    }

    @Test
    void collaborativesAndWhoWasInThemComeOutWithTheirDays() {
        String address = Guest.API + "/collaboratives";
        String key = founded(address);
        Collaborative other = offerings.collaborative();
        String participants = address + "/" + key + "/participants";
        post(204, participants, Map.of("participant", other.organisation(), "since", "2024-02-01"));
        post(204, participants + "/" + other.organisation() + "/end", Map.of("to", "2024-05-01"));
        post(
                200,
                address + "/" + key + "/rules",
                Map.of("named", List.of(other.organisation()), "types", List.of(), "stated", FORMULA + mark));
        post(
                204,
                address + "/" + key + "/responsibilities",
                Map.of("duty", "expert", "person", FORMULA + mark, "from", "2024-03-01", "to", "2025-01-01"));

        JsonNode all = table(secretariat, "collaboratives?subtheme=youth&state=active");
        assertEquals("Table " + mark, row(all, "collaborative", key).get("name").asText());
        assertEquals(1, row(all, "collaborative", key).get("participants").asInt());
        assertFalse(all(table(secretariat, "collaboratives?state=merged"), "collaborative")
                .contains(key));
        assertHarmless("collaboratives");

        JsonNode in = table(secretariat, "participants?collaborative=" + key);
        assertEquals(List.of("named", "rule"), all(in, "how"), "and none of the other's: " + in);
        assertEquals(
                List.of("2024-02-01", "2024-05-01"),
                List.of(in.get(0).get("from").asText(), in.get(0).get("to").asText()));
        assertTrue(in.get(0).get("rule").isNull() && in.get(0).get("rule-says").isNull());
        assertTrue(in.get(1).get("rule").asLong() > 0 && in.get(1).get("to").isNull());
        assertFalse(in.get(1).get("rule-says").asText().isBlank());
        assertEquals(
                List.of("named"), all(table(secretariat, "participants?on=2024-03-01&collaborative=" + key), "how"));
        assertEquals(422, status(secretariat, "participants?on=yesterday"));
        assertTrue(all(table(secretariat, "participants"), "collaborative").contains(other.key()));

        JsonNode duties = table(secretariat, "responsibilities?collaborative=" + key);
        assertEquals(1, duties.size());
        assertEquals("2024-03-01", duties.get(0).get("from").asText());
        assertEquals("2025-01-01", duties.get(0).get("to").asText());
        assertHarmless("responsibilities?collaborative=" + key);
        String page = secretariat.get("/secretariat/collaboratives/" + key).text();
        for (String it : List.of("participants", "responsibilities")) {
            assertTrue(page.contains("/api/v1/reports/" + it + "?collaborative=" + key + "&amp;format=csv"), page);
        }
    }

    private String founded(String address) {
        Guest.Reply made = secretariat.json(
                "POST",
                address,
                Map.of(
                        "name",
                        "Table " + mark,
                        "subthemes",
                        List.of("youth"),
                        "kind",
                        "grantee",
                        "state",
                        "active",
                        "aim",
                        FORMULA + mark));
        assertEquals(200, made.status(), made.toString());
        return made.json().get("key").asText();
    }

    private void post(int status, String path, Map<String, ?> body) {
        Guest.Reply reply = secretariat.json("POST", path, body);
        assertEquals(status, reply.status(), path + " " + reply);
    }

    @Test
    void whatWasSentComesOutOnceHoweverLongItIsAndWithinReach() {
        Guest.Reply made = secretariat.json(
                "POST",
                Guest.API + "/reminders",
                Map.of(
                        "name",
                        FORMULA + mark,
                        "every",
                        7,
                        "country",
                        "TV",
                        "course",
                        COURSE,
                        "dueWithin",
                        "3",
                        "subject-en",
                        "{name}: {course}",
                        "body-en",
                        "Go on at {link}"));
        assertEquals(200, made.status(), made.toString());
        long rule = made.json().get("id").asLong();
        Somebody reminded = offerings.person();
        int lines = 4_100;
        store.write(
                "INSERT INTO reminder_sent (rule_id, person_id, period, day, course_key, language, sent_at) SELECT ?, ?,"
                        + " seq, DATE '2000-01-01' + INTERVAL seq DAY, ?, 'en', TIMESTAMP '2001-01-01 00:00:00' + INTERVAL"
                        + " seq SECOND FROM seq_1_to_4100 ORDER BY seq",
                rule,
                reminded.id(),
                COURSE);
        JsonNode sent = table(secretariat, "reminders-sent?rule=" + rule);
        assertEquals(lines, sent.size());
        List<String> at = all(sent, "sent-at");
        assertEquals(lines, new TreeSet<>(at).size(), "each once");
        assertEquals(List.copyOf(new TreeSet<>(at).descendingSet()), at, "the newest first");
        assertEquals(reminded.id(), sent.get(0).get("person").asLong());
        assertEquals(COURSE, sent.get(0).get("course").asText());
        assertTrue(all(table(secretariat, "reminders-sent"), "rule").contains(String.valueOf(rule)));
        assertEquals(
                "off",
                row(table(secretariat, "reminders"), "rule", rule).get("state").asText());
        assertHarmless("reminders");
        assertHarmless("reminders-sent?rule=" + rule);

        Guest own = facilitator("course", COURSE);
        assertEquals(lines, table(own, "reminders-sent?rule=" + rule).size());
        assertTrue(own.get("/teach/reminders/" + rule)
                .text()
                .contains("/api/v1/reports/reminders-sent?rule=" + rule + "&amp;format=csv"));
        Guest foreign = facilitator("course", OTHER);
        assertEquals(0, table(foreign, "reminders-sent?rule=" + rule).size());
        assertFalse(all(table(foreign, "reminders-sent"), "rule").contains(String.valueOf(rule)));
        assertFalse(all(table(foreign, "reminders"), "rule").contains(String.valueOf(rule)));
        assertEquals(422, status(secretariat, "reminders-sent?rule=x"));
    }
}
