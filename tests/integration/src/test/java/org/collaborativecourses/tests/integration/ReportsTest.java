package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The completion matrix, who is behind it, and the tables that leave the house, over HTTP. */
class ReportsTest {

    private static final String COURSE = CourseKnowledge.MONITORING;
    private static final String OTHER = "planning-inclusive-education";
    private static RunningProduct product;
    private static Store store;
    private static Guest secretariat;
    private static String country;
    private static String own;
    private static String member;
    private static String foreign;
    private static String mark;

    /** Three organisations of a country that nobody else is of: one, a member of it, and one that is neither. */
    @BeforeAll
    static void people() {
        product = RunningProduct.shared();
        store = product.store();
        secretariat = product.demonstration("secretariat");
        country = "VA";
        mark = UUID.randomUUID().toString().substring(0, 8);
        own = organisation();
        member = organisation();
        foreign = organisation();
        secretariat.json("POST", Guest.API + "/organisations/" + member + "/memberships", Map.of("parent", own));
        long both = person("Both " + mark, own, member);
        store.enrol(both, COURSE, 100, 90);
        long stuck = person("=cmd|' /C calc'!A0 " + mark, member);
        store.enrol(stuck, COURSE, 100, null);
        store.enrol(stuck, OTHER, 3, null);
        long beyond = person("Beyond " + mark, foreign);
        store.enrol(beyond, COURSE, 100, null);
    }

    private static String organisation() {
        String name = "Report " + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> facts = Map.of("name", name, "type", "cso", "country", country, "region", "africa");
        Guest.Reply reply = secretariat.json("POST", Guest.API + "/organisations", facts);
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("key").asText();
    }

    private static long person(String name, String... organisations) {
        long id = id(store.addPerson(name, "member"));
        for (String it : organisations) {
            store.write(
                    "INSERT INTO affiliation (person_id, organisation_id, from_date) SELECT ?, id, '2020-01-01' FROM"
                            + " organisation WHERE okey = ?",
                    id,
                    it);
        }
        return id;
    }

    private static long id(String email) {
        return store.number("SELECT id FROM person WHERE email_key = ?", email);
    }

    private static Guest with(String role, String scope, String key) {
        String email = store.addPerson("Somebody with a desk", role.equals("coordinator") ? "member" : role);
        Guest.Reply given = secretariat.json(
                "POST", Guest.API + "/people/" + id(email) + "/roles", Map.of("role", role + "/" + scope, "key", key));
        assertEquals(204, given.status(), given.toString());
        return product.guest().logIn(email, product.password());
    }

    private static JsonNode table(Guest guest, String path) {
        Guest.Reply reply = guest.get(Guest.API + "/reports/" + path, "Accept", "application/json");
        assertEquals(200, reply.status(), reply.toString());
        return reply.json();
    }

    private static JsonNode cell(JsonNode table, String row, String column) {
        for (JsonNode it : table) {
            if (it.get("row").asText().equals(row) && it.get("column").asText().equals(column)) {
                return it;
            }
        }
        throw new AssertionError("No cell " + row + ", " + column + " in " + table);
    }

    private static List<String> names(JsonNode table) {
        List<String> names = new ArrayList<>();
        table.forEach(it -> names.add(it.get("name").asText()));
        return names;
    }

    @Test
    void eachLearnerCountsOncePerCellAndOncePerTotal() {
        JsonNode table = table(secretariat, "completion?rows=organisation&columns=course&country=" + country);
        assertEquals(1, cell(table, own, COURSE).get("complete").asInt());
        assertEquals(2, cell(table, member, COURSE).get("enrolled").asInt());
        assertEquals(50, cell(table, member, COURSE).get("percent").asInt());
        assertEquals(10.0, cell(table, member, COURSE).get("median-days").asDouble());
        JsonNode total = cell(table, "*", "*");
        assertEquals(3, total.get("enrolled").asInt(), "who is in two organisations, or two courses, is counted once");
        assertEquals(3, total.get("learners").asInt());
        assertEquals(4, total.get("enrolments").asInt());
        assertEquals(
                total.get("enrolled").asInt(),
                total.get("active").asInt()
                        + total.get("stuck").asInt()
                        + total.get("complete").asInt());
        assertEquals(1, total.get("stuck").asInt(), "who enrolled in another course three days ago is not stuck");
        JsonNode before = table(
                secretariat,
                "completion?rows=organisation&columns=course&country=" + country + "&day="
                        + store.value("SELECT CURRENT_DATE - INTERVAL 95 DAY"));
        assertEquals(3, cell(before, "*", "*").get("enrolled").asInt());
        assertEquals(0, cell(before, "*", "*").get("complete").asInt());
    }

    @Test
    void thePercentageIsTheOneThatTheLearnerSees() {
        Guest learner = product.newMember("Learner " + mark);
        Study study = Study.begin(learner, CourseKnowledge.of(COURSE));
        study.mandatory().stream().limit(3).forEach(study::complete);
        JsonNode rows = table(secretariat, "enrolments?course=" + COURSE);
        for (JsonNode it : rows) {
            if (it.get("name").asText().equals("Learner " + mark)) {
                assertTrue(it.get("percent").asInt() > 0);
                String page = learner.get("/courses/" + COURSE).text();
                assertTrue(page.contains("value=\"" + it.get("percent").asInt() + "\""), page);
                assertEquals("active", it.get("state").asText());
                assertFalse(it.get("last-progress-at").isNull());
                return;
            }
        }
        throw new AssertionError("The learner is not in the list");
    }

    @Test
    void aCoordinatorSeesTheirOwnPeopleAndThoseOfMembersWhateverTheyAskFor() {
        Guest coordinator = with("coordinator", "organisation", own);
        JsonNode table = table(coordinator, "completion?rows=organisation&columns=course");
        assertEquals(2, cell(table, "*", "*").get("enrolled").asInt());
        assertEquals(3, cell(table, "*", "*").get("enrolments").asInt());
        assertEquals(3, table(coordinator, "enrolments").size());
        for (String asked : List.of("organisation=" + foreign, "row=" + foreign, "rows=country&row=" + country)) {
            assertFalse(names(table(coordinator, "enrolments?" + asked)).contains("Beyond " + mark), asked);
            assertFalse(
                    coordinator
                            .get("/coordination/completion/people?" + asked)
                            .text()
                            .contains("Beyond " + mark),
                    asked);
        }
        assertEquals(2, table(coordinator, "people").size());
        Guest.Reply page = coordinator.get("/coordination/completion");
        assertEquals(200, page.status());
        assertFalse(page.text().contains(foreign));
        for (String refused : List.of("/secretariat/completion", "/teach/completion", "/api/v1/reports/audit")) {
            assertEquals(
                    403, coordinator.get(refused, "Accept", "application/json").status(), refused);
        }
        assertEquals(
                403,
                coordinator
                        .get(Guest.API + "/reports/organisations", "Accept", "application/json")
                        .status());
    }

    @Test
    void aFacilitatorSeesTheirCourseAndTheParticipantsOfTheirCollaborativeInWhatItOffers() {
        Guest ofCourse = with("facilitator", "course", OTHER);
        JsonNode table = table(ofCourse, "completion?rows=organisation&columns=course&country=" + country);
        assertEquals(1, cell(table, "*", "*").get("enrolled").asInt());
        assertEquals(0, table(ofCourse, "enrolments?course=" + COURSE).size());
        assertEquals(200, ofCourse.get("/teach/completion").status());
        assertEquals(403, ofCourse.get("/coordination/completion").status());

        String key = "report-" + mark;
        store.write(
                "INSERT INTO collaborative (ckey, name, subtheme, kind, changed_at) VALUES (?, ?,"
                        + " 'gender-and-social-inclusion', 'grantee', UTC_TIMESTAMP(6))",
                key,
                "Collaborative " + mark);
        store.write(
                "INSERT INTO offering (collaborative_id, course_key) SELECT id, ? FROM collaborative WHERE ckey = ?",
                COURSE,
                key);
        store.write(
                "INSERT INTO participation (collaborative_id, organisation_id, from_date, open) SELECT c.id, o.id,"
                        + " '2020-01-01', 1 FROM collaborative c, organisation o WHERE c.ckey = ? AND o.okey = ?",
                key,
                member);
        Guest ofCollaborative = with("facilitator", "collaborative", key);
        List<String> seen = names(table(ofCollaborative, "enrolments"));
        assertEquals(2, seen.size(), seen.toString());
        assertFalse(seen.contains("Beyond " + mark));
        JsonNode all = table(secretariat, "completion?rows=collaborative&columns=course&collaborative=" + key);
        assertEquals(3, cell(all, key, "*").get("enrolments").asInt(), "the secretariat sees their other courses too");
    }

    @Test
    void whatChartsShowComesOutAsTablesWithinReach() {
        JsonNode countries = table(secretariat, "charts/countries?country=" + country);
        assertEquals(1, countries.size(), countries.toString());
        JsonNode months = table(with("coordinator", "organisation", own), "charts/months");
        assertEquals(12, months.size());
        int enrolled = 0;
        for (JsonNode it : months) {
            enrolled += it.get("enrolled").asInt();
        }
        assertEquals(3, enrolled, "nobody beyond reach");
        assertTrue(table(secretariat, "charts/items?course=" + COURSE).size() > 20);
        Guest.Reply csv = secretariat.get(Guest.API + "/reports/charts/months?format=csv");
        assertTrue(csv.text().startsWith("\ufeffmonth,enrolled,completed"), csv.toString());
        assertEquals(
                404,
                secretariat
                        .get(Guest.API + "/reports/charts/nothing", "Accept", "application/json")
                        .status());
        String page = secretariat.get("/secretariat/charts?course=" + COURSE).text();
        assertTrue(page.contains("/api/v1/reports/charts/items?course=" + COURSE), page);
        String whole = secretariat.get("/secretariat/charts").text();
        assertTrue(whole.contains("<h2 id=\"countries\">") && whole.contains("charts/languages?"), whole);
        String empty = secretariat.get("/secretariat/charts?country=AQ").text();
        assertFalse(empty.contains("<svg class=\"chart\""), "a year of zeros says nothing");
        assertTrue(empty.contains("Nobody is counted here"), empty);
    }

    @Test
    void aWrongChoiceIsRefusedAndNotAnsweredWithSomethingElse() {
        for (String it : List.of("day=yesterday", "stuck=many", "rows=planet", "columns=planet")) {
            Guest.Reply reply = secretariat.get(Guest.API + "/reports/completion?" + it, "Accept", "application/json");
            assertEquals(422, reply.status(), it);
            assertEquals(it.split("=")[0], reply.json().get("field").asText());
            assertEquals(200, secretariat.get("/secretariat/completion?" + it).status(), "a page shows the usual");
        }
    }

    @Test
    void membersSeeNoTableAtAll() {
        Guest nobody = product.newMember("Without a desk");
        for (String it : List.of(
                "completion", "enrolments", "people", "organisations", "audit", "charts/months", "charts/countries")) {
            assertEquals(
                    403,
                    nobody.get(Guest.API + "/reports/" + it, "Accept", "application/json")
                            .status(),
                    it);
        }
    }

    @Test
    void noFormulaComesOutOfAnyFile() throws IOException {
        for (String it : List.of("enrolments?country=" + country + "&", "people?q=" + mark + "&")) {
            Guest.Reply csv = secretariat.get(Guest.API + "/reports/" + it + "format=csv");
            assertEquals(200, csv.status());
            assertTrue(csv.header("Content-Type").startsWith("text/csv"));
            assertTrue(csv.header("Content-Disposition").contains(".csv"));
            assertTrue(csv.text().startsWith("\ufeffperson,name,email,"), csv.toString());
            assertTrue(csv.text().contains("'=cmd|"), csv.toString());
            assertFalse(csv.text().contains(",=cmd|"));
            Guest.Reply xlsx = secretariat.get(Guest.API + "/reports/" + it + "format=xlsx");
            String sheet = sheet(xlsx.bytes());
            assertTrue(
                    sheet.contains("'=cmd|") || sheet.contains("&apos;=cmd|") || sheet.contains("&#39;=cmd|"), sheet);
            assertFalse(sheet.contains("<f>"));
        }
        assertEquals(
                422,
                secretariat
                        .get(Guest.API + "/reports/people?format=exe", "Accept", "application/json")
                        .status());
    }

    /** Through the file's directory, as spreadsheets read it: sizes stand there, and not before each entry. */
    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("table", ".xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry sheet = zip.stream()
                    .filter(it -> it.getName().startsWith("xl/worksheets/"))
                    .findFirst()
                    .orElseThrow();
            return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void everyTableOfTheSecretariatComesOut() {
        assertTrue(table(secretariat, "organisations?q=" + own).size() > 0);
        JsonNode first = table(secretariat, "organisations?q=" + own).get(0);
        assertEquals(own, first.get("organisation").asText());
        assertTrue(table(secretariat, "audit?q=" + own).size() > 0);
        assertEquals(2, table(secretariat, "people?q=" + mark).size() - othersOf(mark));
    }

    /** Beyond, and the learner of another test where it ran before. */
    private static int othersOf(String mark) {
        return (int) store.number("SELECT COUNT(*) FROM person WHERE name LIKE ?", "%" + mark + "%") - 2;
    }

    @Test
    void whatIsWrittenWhileTheTrailIsReadShiftsNothing() throws InterruptedException {
        String entry = "(UTC_TIMESTAMP(6), 'reminder.changed', CONCAT('reminder/" + mark + "-', UUID_SHORT()), '{}')";
        String add = "INSERT INTO audit_entry (at, action, subject, detail) VALUES "
                + String.join(", ", Collections.nCopies(500, entry));
        for (int i = 0; i < 34; i++) {
            store.write(add);
        }
        AtomicBoolean over = new AtomicBoolean();
        Thread others = new Thread(() -> {
            while (!over.get()) {
                store.write(add);
            }
        });
        others.start();
        try {
            List<String> seen = new ArrayList<>();
            table(secretariat, "audit?action=reminder.changed")
                    .forEach(it -> seen.add(it.get("subject").asText()));
            seen.removeIf(it -> !it.startsWith("reminder/" + mark));
            assertEquals(seen.size(), new HashSet<>(seen).size(), "none twice");
            assertTrue(
                    new HashSet<>(seen)
                            .containsAll(store.column(
                                    "SELECT subject FROM audit_entry WHERE subject LIKE ? ORDER BY id LIMIT 17000",
                                    "reminder/" + mark + "%")),
                    "none left out");
        } finally {
            over.set(true);
            others.join();
        }
    }

    @Test
    void thePageShowsTheMatrixAndItsAddressCarriesTheChoice() {
        String address = "/secretariat/completion?rows=organisation&columns=course&country=" + country + "&stuck=14";
        Guest.Reply page = secretariat.get(address);
        assertEquals(200, page.status());
        assertTrue(page.text().contains("/secretariat/completion/people?"), page.toString());
        assertTrue(page.text().contains("row=" + member));
        Guest.Reply people = secretariat.get("/secretariat/completion/people?rows=organisation&columns=course&row="
                + member + "&column=" + COURSE + "&state=stuck");
        assertTrue(people.text().contains("=cmd|") && !people.text().contains("Both " + mark), people.toString());
        Guest.Reply modules = secretariat.get("/secretariat/completion?rows=module&columns=country&course=" + COURSE);
        assertEquals(200, modules.status());
        Guest.Reply lacking = secretariat.get("/secretariat/completion?rows=module");
        assertEquals(200, lacking.status());
        assertEquals(
                422,
                secretariat
                        .get(Guest.API + "/reports/completion?rows=module", "Accept", "application/json")
                        .status());
        for (String it : List.of(address, "/secretariat/completion", "/secretariat/completion/people")) {
            assertTrue(store.fewestStatements(5, () -> secretariat.get(it)) <= 15, it);
        }
    }
}
