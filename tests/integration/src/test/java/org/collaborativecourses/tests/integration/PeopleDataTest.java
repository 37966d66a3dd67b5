package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.Mailbox;
import org.collaborativecourses.tests.MarkedWork;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.Test;

/** A copy of everything, erasure and retention, in the running product with all that a learner leaves behind. */
class PeopleDataTest {

    private static final String COPY = Guest.API + "/my/data/copy";
    private static final String ERASURE = Guest.API + "/my/data/erasure";

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();

    private static String word() {
        return "Zq" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Has done a course, written into a quiz, handed in a text and a file, was marked, and has a certificate. */
    private MarkedWork learner(String name, String essay) {
        MarkedWork work = MarkedWork.of(product, name);
        Guest guest = work.study().guest();
        String quiz = MarkedWork.COURSE.quizzes().get(0).key();
        store.write(
                "UPDATE item_progress i JOIN enrolment e ON e.id = i.enrolment_id JOIN person p ON p.id = e.person_id"
                        + " SET i.viewed_at = UTC_TIMESTAMP(6) WHERE p.name = ?",
                name);
        var attempt = work.study().start(quiz);
        work.study().answerAll(attempt, quiz);
        work.study().submit(attempt);
        store.write(
                "UPDATE response SET answer = JSON_ARRAY(?), tried = JSON_ARRAY(JSON_ARRAY(?)) WHERE attempt_id = ?"
                        + " LIMIT 1",
                essay,
                essay,
                attempt.id());
        String body = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + guest.token()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + essay + ".txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\nIn the file: " + essay + "\r\n--x--\r\n";
        guest.send("POST", work.address(), "multipart/form-data; boundary=x", body, "Accept", "text/html");
        long submission = work.handIn("In the text: " + essay);
        Guest facilitator = product.demonstration("facilitator");
        facilitator.takeToken("/teach");
        List<String> marks =
                new ArrayList<>(List.of("seen", "0", "criteria", "8", "comment", "Well done, " + essay, "act", "mark"));
        for (int i = 0; i < 8; i++) {
            marks.addAll(List.of("level-" + i, "2"));
        }
        assertEquals(
                303,
                facilitator
                        .form(Guest.API + "/marking/" + submission, marks.toArray(String[]::new))
                        .status());
        assertEquals(1, work.certificates());
        guest.takeToken("/my/data");
        return work;
    }

    /** What others did for the learner by hand: a place in an offering, more time, and an act on the certificate. */
    private void givenByHand(MarkedWork work, String why) {
        long id = idOf(work);
        store.write(
                "INSERT INTO offering_place (offering_id, person_id, state, since)"
                        + " SELECT MIN(id), ?, 'invited', UTC_TIMESTAMP(6) FROM offering",
                id);
        store.write(
                "INSERT INTO extension (enrolment_id, due_on, reason, given_by, given_at)"
                        + " SELECT MIN(id), '2031-02-03', ?, 1, UTC_TIMESTAMP(6) FROM enrolment WHERE person_id = ?",
                why,
                id);
        store.write(
                "INSERT INTO certificate_act (certificate_id, kind, reason, at)"
                        + " SELECT MIN(id), 'issued', ?, UTC_TIMESTAMP(6) FROM certificate WHERE person_id = ?",
                why,
                id);
    }

    /** The account has another address from now on. @return the one before */
    private String moved(MarkedWork work) {
        String before = work.email();
        String after = word().toLowerCase(Locale.ROOT) + "@example.org";
        Guest guest = work.study().guest();
        assertTrue(guest.json(
                                "POST",
                                Guest.API + "/my/account/address",
                                Map.of("email", after, "addressPassword", product.password()))
                        .status()
                < 300);
        String link = Mailbox.linkTo(after, "confirm");
        Guest elsewhere = product.guest();
        elsewhere.takeToken("/login");
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertTrue(elsewhere
                        .json("POST", Guest.API + "/confirmations/" + token, Map.of())
                        .status()
                < 300);
        assertEquals(after, work.email());
        return before;
    }

    private Map<String, byte[]> unpacked(Guest.Reply reply) throws IOException {
        assertEquals(200, reply.status(), reply.header("Content-Type"));
        assertEquals("application/zip", reply.header("Content-Type"));
        assertTrue(reply.header("Content-Disposition").startsWith("attachment;"));
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(reply.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private long idOf(MarkedWork work) {
        return store.number("SELECT id FROM person WHERE email = ?", work.email());
    }

    @Test
    void aCopyHoldsEverythingForReadersAndForPrograms() throws IOException {
        String name = word();
        String essay = word();
        MarkedWork work = learner(name, essay);
        givenByHand(work, "Because of " + essay);
        Guest guest = work.study().guest();
        Guest.Reply consent = guest.json("POST", Guest.API + "/my/reminders/consent", Map.of());
        assertEquals(2, consent.status() / 100, consent.toString());
        assertEquals(
                422,
                guest.json("POST", COPY, Map.of("dataPassword", "not mine")).status());
        assertEquals(200, guest.get("/my/data?lang=ar").status());
        Map<String, byte[]> files = unpacked(guest.json("POST", COPY, Map.of("dataPassword", product.password())));
        JsonNode data = new ObjectMapper().readTree(files.get("data.json"));
        assertEquals(name, data.at("/profile/0/name").asText());
        assertEquals(work.email(), data.at("/profile/0/email").asText());
        for (String part : List.of(
                "enrolments",
                "items",
                "submissions",
                "attempts",
                "answers",
                "markings",
                "certificates",
                "certificateActs",
                "places",
                "extensions",
                "logins",
                "mails",
                "consents",
                "trail")) {
            assertTrue(data.path(part).size() > 0, part + " in " + data);
        }
        assertWritten(data, essay);
        String file = files.keySet().stream()
                .filter(it -> it.startsWith("files/"))
                .findFirst()
                .orElseThrow();
        assertEquals("In the file: " + essay, new String(files.get(file), StandardCharsets.UTF_8).strip());
        String page = new String(files.get("index.html"), StandardCharsets.UTF_8);
        assertTrue(page.contains("lang=\"ar\" dir=\"rtl\""), page.substring(0, 100));
        assertTrue(page.contains(essay) && page.contains("href=\"" + file + "\""));
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'privacy.copied' AND subject = ?",
                        "person/" + idOf(work)));
        Guest.Reply last = null;
        for (int i = 0; i < 5; i++) {
            last = guest.json("POST", COPY, Map.of("dataPassword", product.password()));
        }
        assertEquals(429, last.status());
    }

    private static void assertWritten(JsonNode data, String essay) {
        assertTrue(data.path("answers").toString().contains(essay));
        assertTrue(data.path("submissions").toString().contains("In the text: " + essay));
        assertTrue(data.path("markings").toString().contains("Well done, " + essay));
        assertTrue(data.path("trail").toString().contains("privacy.copied"));
        assertEquals("invited", data.at("/places/0/state").asText());
        assertEquals("2031-02-03", data.at("/extensions/0/due").asText());
        assertEquals("Because of " + essay, data.at("/extensions/0/why").asText());
        assertEquals("Because of " + essay, data.at("/certificateActs/0/why").asText());
        assertTrue(data.at("/certificates/0/credential").asText().contains("eddsa-jcs-2022"));
        assertFalse(data.toString().contains("password_hash"));
    }

    /** Every column of every table that holds text or bytes. */
    private List<String> placesOf(String word) {
        List<String> places = new ArrayList<>();
        for (String column : store.column("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND data_type IN ('char', 'varchar', 'text', 'mediumtext',"
                + " 'longtext', 'longblob', 'mediumblob', 'blob', 'varbinary')")) {
            String[] parts = column.split("\\.");
            long found = store.number(
                    "SELECT COUNT(*) FROM `" + parts[0] + "` WHERE `" + parts[1] + "` LIKE CONCAT('%', ?, '%')", word);
            if (found > 0) {
                places.add(column);
            }
        }
        return places;
    }

    private static Map<String, Object> erasure(String password, String certificates) {
        return Map.of("erasurePassword", password, "certificates", certificates, "understood", true);
    }

    @Test
    void whoIsErasedIsNowhereAnyMoreButStillCounts() {
        String name = word();
        String essay = word();
        MarkedWork work = learner(name, essay);
        givenByHand(work, "Because of " + essay);
        String earlier = moved(work);
        assertNotEquals(List.of(), placesOf(earlier));
        work.study().guest().logIn(work.email(), product.password());
        String email = work.email();
        long id = idOf(work);
        String code = store.value("SELECT code FROM certificate WHERE person_id = ?", id);
        store.write(
                "INSERT INTO import_run (kind, file_name, state, person_id, created_at, beat_at) VALUES ('people',"
                        + " 'people.csv', 'checked', ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                id);
        store.write("INSERT INTO import_row VALUES ((SELECT MAX(id) FROM import_run), 2, 'skipped', ?, '[]')", email);
        Guest guest = work.study().guest();
        String page = guest.takeToken("/my/data/erasure").text();
        assertTrue(page.contains(email) && page.contains("value=\"withdraw\""));
        assertEquals(
                422,
                guest.json("POST", ERASURE, erasure("not mine", "withdraw")).status());
        assertEquals(
                422,
                guest.json("POST", ERASURE, erasure(product.password(), "maybe"))
                        .status());
        assertTrue(guest.json("POST", ERASURE, erasure(product.password(), "withdraw"))
                        .status()
                < 300);
        assertEquals(
                401,
                guest.json("POST", ERASURE, erasure(product.password(), "withdraw"))
                        .status());
        assertEquals(List.of(), placesOf(name));
        assertEquals(List.of(), placesOf(essay));
        assertEquals(List.of("mail.recipient"), placesOf(email));
        assertEquals(List.of(), placesOf(earlier));
        assertEquals(
                1, store.number("SELECT COUNT(*) FROM enrolment WHERE person_id = ? AND completed_at IS NOT NULL", id));
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'privacy.erased' AND subject = ?",
                        "person/" + id));
        Guest anybody = product.guest();
        String told = anybody.get("/certificates/" + code).text();
        assertTrue(told.contains("withdrawn at its holder"), told);
        assertFalse(told.contains(name));
        assertNotEquals(200, anybody.get("/certificates/" + code + ".pdf").status());
    }

    @Test
    void certificatesStayVerifiableForWhoeverWishesItAndLeadToNobody() {
        String name = word();
        MarkedWork work = learner(name, word());
        givenByHand(work, "Because of " + name);
        long id = idOf(work);
        String code = store.value("SELECT code FROM certificate WHERE person_id = ?", id);
        Guest guest = work.study().guest();
        assertTrue(
                guest.json("POST", ERASURE, erasure(product.password(), "keep")).status() < 300);
        assertEquals(List.of("certificate.snapshot", "certificate.holder", "certificate.credential"), placesOf(name));
        assertEquals(0, store.number("SELECT COUNT(*) FROM certificate WHERE person_id = ?", id));
        assertTrue(product.guest().get("/certificates/" + code).text().contains(name));
    }

    @Test
    void theSecretariatErasesOnRequestWithAReasonAndNobodyWhoMayMore() {
        MarkedWork work = learner(word(), word());
        long id = idOf(work);
        Guest secretariat = product.demonstration("secretariat");
        assertEquals(
                200,
                secretariat.takeToken("/secretariat/people/" + id + "/erasure").status());
        String address = Guest.API + "/people/" + id + "/erasure";
        Map<String, Object> body = new HashMap<>(erasure(product.password(), "withdraw"));
        assertEquals(422, secretariat.json("POST", address, body).status());
        body.put("reason", "mail");
        assertTrue(secretariat.json("POST", address, body).status() < 300);
        assertTrue(secretariat.json("POST", address, body).status() < 300);
        assertEquals(
                1,
                store.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'privacy.erased' AND subject = ? AND detail LIKE"
                                + " '%mail%'",
                        "person/" + id));
        assertEquals(0, store.number("SELECT COUNT(*) FROM certificate WHERE person_id = ? AND snapshot <> ''", id));
        for (String other : List.of("admin", "secretariat")) {
            long person = store.number("SELECT id FROM person WHERE email = ?", other + "@example.org");
            assertEquals(
                    403,
                    secretariat
                            .json("POST", Guest.API + "/people/" + person + "/erasure", body)
                            .status());
        }
        assertEquals(
                403,
                product.newMember(word())
                        .json("POST", Guest.API + "/people/1/erasure", body)
                        .status());
    }

    @Test
    void anAdministratorSaysHowLongAnythingIsKeptAndEverybodyReadsIt() {
        Guest administrator = product.demonstration("admin");
        administrator.takeToken("/admin/privacy");
        Map<String, Object> days = new HashMap<>(Map.of(
                "responsible",
                "Example office",
                "mails",
                31,
                "logins",
                0,
                "links",
                30,
                "imports",
                90,
                "unconfirmed",
                30,
                "reminders",
                400,
                "erased",
                1095));
        assertTrue(administrator.json("POST", Guest.API + "/privacy", days).status() < 300);
        days.put("mails", 1);
        assertEquals(
                422, administrator.json("POST", Guest.API + "/privacy", days).status());
        for (String language : List.of("en", "fr", "es", "pt", "ar")) {
            Guest.Reply page = product.guest().get("/privacy?lang=" + language);
            assertEquals(200, page.status());
            assertTrue(page.text().contains("Example office") && page.text().contains("31 "), language);
        }
        assertEquals(
                1,
                store.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'privacy.periodChanged' AND subject ="
                        + " 'period/mails'"));
    }
}
