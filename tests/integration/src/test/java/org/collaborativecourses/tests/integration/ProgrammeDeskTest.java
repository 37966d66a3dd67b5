package org.collaborativecourses.tests.integration;

import static org.collaborativecourses.tests.integration.Offerings.COURSE;
import static org.collaborativecourses.tests.integration.Offerings.DUE;
import static org.collaborativecourses.tests.integration.Offerings.OTHER;
import static org.collaborativecourses.tests.integration.Offerings.STATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.integration.Offerings.Collaborative;
import org.collaborativecourses.tests.integration.Offerings.Somebody;
import org.junit.jupiter.api.Test;

/** Programmes as the secretariat makes and keeps them, and what becomes of the people in them. */
class ProgrammeDeskTest {

    private static final String THIRD = "planning-inclusive-education";
    private static final String API = Guest.API + "/programmes";
    private static final String DESK = "/secretariat/programmes/";
    private static final String VERSION = "name=\"version\" value=\"";
    private static final Pattern CHOSEN = Pattern.compile("name=\"courses\" value=\"([^\"]+)\"");
    private static final String COURSES =
            "SELECT COUNT(*) FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.person_id = ?"
                    + " AND c.course_key = ?";
    private static final String CERTIFICATES =
            "SELECT COUNT(*) FROM certificate WHERE person_id = ? AND course_key = ?";

    private final Offerings offerings = new Offerings();
    private final RunningProduct product = offerings.product;
    private final Store store = offerings.store;
    private final Guest secretariat = offerings.secretariat;
    private final String key = "p-" + UUID.randomUUID().toString().substring(0, 8);

    private Map<String, Object> programme(Object... pairs) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "key", key,
                "title-en", "Title of " + key,
                "summary-en", "Two courses",
                "courses", List.of(COURSE, OTHER),
                "order", "any",
                "certificate", "months",
                "months", "24"));
        for (int i = 0; i < pairs.length; i += 2) {
            body.put(pairs[i].toString(), pairs[i + 1]);
        }
        return body;
    }

    private Object version() {
        return store.number("SELECT version FROM programme WHERE programme_key = ?", key);
    }

    private void create(Object... pairs) {
        Guest.Reply made = secretariat.json("POST", API, programme(pairs));
        assertEquals(200, made.status(), made.toString());
        assertEquals(key, made.json().get("key").asText());
    }

    private void describe(Object... pairs) {
        Map<String, Object> body = programme(pairs);
        body.putIfAbsent("version", version());
        assertEquals(204, secretariat.json("POST", API + "/" + key, body).status());
    }

    private Guest.Reply turn(Guest guest, String how) {
        return guest.json("POST", API + "/" + key + "/" + how, Map.of("version", version()));
    }

    private void offer() {
        assertEquals(204, turn(secretariat, "offer").status());
    }

    private void retire() {
        store.write("UPDATE offering SET ended_at = UTC_TIMESTAMP(6) WHERE course_key = ?", "programme." + key);
        assertEquals(204, turn(secretariat, "retire").status());
    }

    private void completes(Somebody person, String course) {
        store.write(
                "INSERT INTO enrolment (person_id, course_id, how, language, enrolled_at, completed_at) SELECT ?, id,"
                        + " 'self', 'en', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM course WHERE course_key = ?"
                        + " ON DUPLICATE KEY UPDATE completed_at = VALUES(completed_at)",
                person.id(),
                course);
    }

    @Test
    void aProgrammeIsMadeOfferedAndRetiredAtTheDesk() {
        create("courses", List.of());
        Guest guest = product.guest();
        assertEquals(404, guest.get("/programmes/" + key).status(), "in preparation");
        assertFalse(guest.get("/courses").text().contains(key));
        assertTrue(secretariat.get(DESK + key).text().contains("href=\"#courses\""), "what to do next");
        assertEquals(409, turn(secretariat, "offer").status(), "there is nothing to offer yet");
        assertFalse(secretariat.get(DESK + key).text().contains("/retire\""));
        assertEquals(409, turn(secretariat, "retire").status(), "its page would be there for everybody");
        assertEquals(404, guest.get("/programmes/" + key).status());
        Map<String, Object> toOffer =
                Offerings.terms("collaborative", offerings.collaborative().key(), "key", "programme." + key);
        assertEquals(
                422, secretariat.json("POST", Guest.API + "/offerings", toOffer).status());
        describe("courses", List.of(OTHER, COURSE), "order", "given", "title-ar", "عنوان", "summary-ar", "ملخص");
        offer();
        String page = guest.get("/programmes/" + key).text();
        assertTrue(page.indexOf("/courses/" + OTHER) < page.indexOf("/courses/" + COURSE), page);
        assertTrue(guest.get("/programmes/" + key + "?lang=ar").text().contains("عنوان"));
        assertTrue(guest.get("/courses?lang=en").text().contains("/programmes/" + key));
        assertTrue(secretariat
                .get(DESK + key)
                .text()
                .contains("href=\"/secretariat/offerings/new?key=programme." + key + "\""));
        assertTrue(secretariat
                .get("/secretariat/offerings/new?key=programme." + key)
                .text()
                .contains("value=\"programme." + key + "\" selected"));
        retire();
        assertTrue(guest.get("/programmes/" + key).text().contains("no longer offered"));
        assertFalse(guest.get("/courses").text().contains("/programmes/" + key));
        assertEquals(
                List.of("created", "described", "offered", "retired").toString(),
                store.column(
                                "SELECT SUBSTRING_INDEX(action, '.', -1) FROM audit_entry WHERE subject = ? ORDER BY id",
                                "programme/" + key)
                        .toString());
        assertTrue(secretariat.get(DESK + key).text().contains("Retired a programme"));
    }

    @Test
    void theListSaysHowFarEachIsAndIsAFileToo() {
        create();
        String list = secretariat.get("/secretariat/programmes").text();
        assertTrue(list.contains("Title of " + key) && list.contains("Financing of education"), list);
        assertTrue(secretariat.get("/secretariat").text().contains("href=\"/secretariat/programmes\""));
        for (String it : List.of("csv", "xlsx", "json")) {
            Guest.Reply file = secretariat.get(Guest.API + "/reports/programmes?format=" + it);
            assertEquals(200, file.status(), it);
            assertTrue(it.equals("xlsx") || file.text().contains(key), it);
        }
        String csv =
                secretariat.get(Guest.API + "/reports/programmes?format=csv").text();
        assertTrue(
                csv.contains(key + ",Title of " + key + ",preparation,desk,any," + COURSE + "; " + OTHER + ",24,"),
                csv);
        assertTrue(csv.contains("acea-financing,Financing of education,preparation,desk,any,,,"), csv);
        assertTrue(store.fewestStatements(3, () -> secretariat.get("/secretariat/programmes")) <= 15);
        assertTrue(store.fewestStatements(3, () -> secretariat.get(DESK + key)) <= 15);
    }

    @Test
    void plainButtonsMoveCoursesAndNothingIsSavedBefore() {
        create("courses", List.of(COURSE, OTHER, THIRD));
        assertEquals(List.of(OTHER, COURSE, THIRD), chosen(press("up." + OTHER, COURSE, OTHER, THIRD)));
        assertEquals(List.of(COURSE, THIRD, OTHER), chosen(press("down." + OTHER, COURSE, OTHER, THIRD)));
        assertEquals(List.of(COURSE, OTHER), chosen(press("remove." + THIRD, COURSE, OTHER, THIRD)));
        Guest.Reply added = press("add", COURSE, OTHER);
        assertEquals(List.of(COURSE, OTHER, THIRD), chosen(added));
        assertTrue(added.text().contains("value=\"Typed &amp; kept\""), added.text());
        assertTrue(added.text().contains("Not saved yet."));
        assertEquals(1L, version(), "nothing was saved");
        Guest.Reply saved = press("", OTHER, COURSE);
        assertEquals(303, saved.status(), saved.text());
        assertEquals(
                List.of(OTHER, COURSE, THIRD),
                chosen(secretariat.get(DESK + key)),
                "saved as it stood, with the one that was chosen and not added");
        String fresh = product.demonstration("secretariat")
                .form(API, "do", "add", "add", COURSE, "title-en", "Half written")
                .text();
        assertTrue(fresh.contains("value=\"Half written\"") && fresh.contains("value=\"" + COURSE + "\""), fresh);
    }

    private Guest.Reply press(String button, String... courses) {
        List<String> fields = new ArrayList<>(List.of(
                "do",
                button,
                "add",
                THIRD,
                "version",
                "1",
                "title-en",
                "Typed & kept",
                "summary-en",
                "Kept",
                "order",
                "given",
                "certificate",
                "none"));
        for (String it : courses) {
            fields.addAll(List.of("courses", it));
        }
        return secretariat.form(API + "/" + key, fields.toArray(String[]::new));
    }

    private static List<String> chosen(Guest.Reply page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = CHOSEN.matcher(page.text());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void twiceAtOnceMakesOneAndWhoeverSawAnOlderOneIsRefused() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(4);
        List<Future<Guest.Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            replies.add(many.submit(() -> secretariat.json("POST", API, programme())));
        }
        for (Future<Guest.Reply> it : replies) {
            assertEquals(200, it.get().status(), it.get().toString());
        }
        many.shutdown();
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND action = 'programme.created'",
                        "programme/" + key));
        assertEquals(
                422,
                secretariat.json("POST", API, programme("title-en", "Another")).status(),
                "the key is taken");
        describe("months", "12", "version", 1);
        describe("months", "12", "version", 1);
        assertEquals(2L, version(), "the same twice is once");
        Guest.Reply late = secretariat.json("POST", API + "/" + key, programme("months", "6", "version", 1));
        assertEquals(409, late.status(), late.toString());
        assertEquals(
                409,
                secretariat
                        .json("POST", API + "/" + key + "/offer", Map.of("version", 1))
                        .status());
        assertTrue(secretariat.get(DESK + key).text().contains("value=\"12\""));
    }

    /** What is wrong in a form tells nobody what others did meanwhile; only the refusal does. */
    @Test
    void whoCorrectsAnOlderOneIsRefusedAllTheSame() {
        create();
        describe("months", "12");
        Guest.Reply wrong = save("1", "");
        assertEquals(422, wrong.status(), wrong.text());
        assertTrue(wrong.text().contains(VERSION + "1\"") && !wrong.text().contains(VERSION + "2\""), wrong.text());
        Guest.Reply refused = save("1", "Corrected");
        assertEquals(409, refused.status(), refused.text());
        assertTrue(refused.text().contains(VERSION + "2\"") && !refused.text().contains(VERSION + "1\""));
        assertEquals(2L, version());
        assertEquals(303, save("2", "Corrected").status());
    }

    @Test
    void aRefusedOfferShowsAllThatIsWritten() {
        create();
        describe("months", "12");
        Guest.Reply refused = secretariat.form(API + "/" + key + "/offer", "version", "1");
        assertEquals(409, refused.status(), refused.text());
        assertTrue(refused.text().contains("value=\"Title of " + key + "\""), refused.text());
        assertTrue(refused.text().contains("name=\"courses\" value=\"" + OTHER + "\""), refused.text());
        assertTrue(refused.text().contains("value=\"12\""), refused.text());
    }

    private Guest.Reply save(String version, String title) {
        return secretariat.form(
                API + "/" + key, "version", version, "title-en", title, "summary-en", "Short", "certificate", "none");
    }

    /** In order, whoever is at an earlier course stays there, and whoever had done with all of it goes on. */
    @Test
    void whoHasCompletedWhatWasThereComesIntoWhatIsAddedAtTheEnd() {
        create("order", "given");
        offer();
        Collaborative to = offerings.collaborative();
        Somebody done = offerings.person(to);
        Somebody first = offerings.person(to);
        long offering = offerings.offer(to, "programme." + key);
        offerings.await("enrolled", STATE, offering, done.id());
        offerings.await("enrolled", STATE, offering, first.id());
        completes(done, COURSE);
        completes(done, OTHER);
        describe("order", "given", "courses", List.of(COURSE, OTHER, THIRD));
        offerings.await("1", COURSES, done.id(), THIRD);
        assertEquals("1", store.value(COURSES, first.id(), COURSE));
        assertEquals("0", store.value(COURSES, first.id(), OTHER));
        assertEquals("0", store.value(COURSES, first.id(), THIRD));
    }

    @Test
    void nobodyElseSeesOrChangesOne() {
        create();
        String before = store.value("SELECT CONCAT(outline, version) FROM programme WHERE programme_key = ?", key);
        for (String role : List.of("member", "facilitator", "coordinator")) {
            Guest guest = product.demonstration(role);
            for (String it : List.of("", "new", key)) {
                assertEquals(
                        403,
                        guest.get(DESK.substring(0, DESK.length() - 1) + (it.isEmpty() ? "" : "/" + it))
                                .status(),
                        role + it);
            }
            assertEquals(
                    403, guest.json("POST", API, programme("key", key + "-x")).status(), role);
            assertEquals(
                    403,
                    guest.json("POST", API + "/" + key, programme("version", 1)).status(),
                    role);
            for (String it : List.of("offer", "retire", "follow")) {
                assertEquals(403, turn(guest, it).status(), role + it);
            }
            assertEquals(403, guest.get(Guest.API + "/reports/programmes").status(), role);
        }
        assertEquals(302, product.guest().get(DESK + key).status());
        assertEquals(
                before, store.value("SELECT CONCAT(outline, version) FROM programme WHERE programme_key = ?", key));
        assertNull(store.value("SELECT programme_key FROM programme WHERE programme_key = ?", key + "-x"));
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        Guest.Reply reply =
                secretariat.form(API, "title-fr", "Sans résumé", "certificate", "months", "months", "soon", "key", key);
        assertEquals(422, reply.status());
        assertTrue(reply.text().contains("months-error"), reply.text());
        Guest.Reply texts = secretariat.form(API, "title-fr", "Sans résumé", "key", key, "courses", "no-such-course");
        assertTrue(texts.text().contains("summary-fr-error") && texts.text().contains("courses-error"), texts.text());
        create();
        offer();
        assertTrue(secretariat.get(DESK + key).text().contains("/retire\""));
        Map<String, Object> one = programme("courses", List.of(COURSE), "version", version());
        assertEquals(422, secretariat.json("POST", API + "/" + key, one).status(), "it is offered");
    }

    /** Whoever is on their way does what is added; whoever has the certificate keeps it, once, and who has all gets it. */
    @Test
    void certificatesAreNeitherLostNorGivenTwiceWhenCoursesChange() {
        Somebody done = offerings.person();
        Somebody half = offerings.person();
        completes(done, COURSE);
        completes(done, OTHER);
        completes(half, COURSE);
        create();
        offer();
        String filed = "programme." + key;
        offerings.await("1", CERTIFICATES, done.id(), filed);
        String code =
                store.value("SELECT code FROM certificate WHERE person_id = ? AND course_key = ?", done.id(), filed);
        describe("courses", List.of(COURSE, OTHER, THIRD));
        String page = offerings.guest(done).get("/programmes/" + key).text();
        assertTrue(page.contains("/certificates/" + code) && page.contains("/courses/" + THIRD), page);
        assertEquals(200, product.guest().get("/certificates/" + code).status());
        completes(half, THIRD);
        describe("courses", List.of(THIRD, COURSE));
        offerings.await("1", CERTIFICATES, half.id(), filed);
        completes(done, THIRD);
        describe("courses", List.of(COURSE, THIRD, OTHER));
        retire();
        assertEquals("1", store.value(CERTIFICATES, done.id(), filed));
        assertTrue(product.guest().get("/certificates/" + code).text().contains("Title of " + key));
        assertEquals(200, product.guest().get("/certificates/" + code + ".pdf").status());
        assertTrue(offerings.guest(done).get("/programmes/" + key).text().contains("/certificates/" + code));
    }

    @Test
    void whoHasAPlaceComesIntoWhatIsAddedAndOwesNothingInWhatIsTakenOut() {
        create();
        offer();
        Collaborative to = offerings.collaborative();
        Somebody person = offerings.person(to);
        long offering = offerings.offer(to, "programme." + key, "dueDays", "30");
        offerings.await("enrolled", STATE, offering, person.id());
        assertEquals("0", store.value(COURSES, person.id(), THIRD));
        assertFalse(store.value(DUE, person.id(), OTHER) == null);
        describe("courses", List.of(COURSE, THIRD));
        offerings.await("1", COURSES, person.id(), THIRD);
        assertNull(store.value(DUE, person.id(), OTHER), "it asks nothing there any more");
        assertFalse(store.value(DUE, person.id(), THIRD) == null);
        assertEquals("1", store.value(COURSES, person.id(), OTHER), "who is in a course stays in it");
        Guest.Reply refused = turn(secretariat, "retire");
        assertEquals(409, refused.status(), "it is still offered");
        assertEquals("1", store.value("SELECT offered FROM programme WHERE programme_key = ?", key));
    }
}
