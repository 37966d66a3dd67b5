package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.junit.jupiter.api.Test;

/** Spreadsheets that are brought in: tried out, then written whole or not at all. */
class ImportsTest {

    private final RunningProduct product = RunningProduct.shared();
    private final Store store = product.store();
    private final Guest secretariat = product.demonstration("secretariat");

    private String organisation() {
        String name = "Test " + UUID.randomUUID().toString().substring(0, 8);
        Guest.Reply reply = secretariat.json("POST", Guest.API + "/organisations", Map.of("name", name, "type", "cso"));
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("key").asText();
    }

    private long bring(String kind, String name, String content) {
        String boundary = "x" + UUID.randomUUID();
        String body = String.join(
                "\r\n",
                "--" + boundary,
                "Content-Disposition: form-data; name=\"csrf\"",
                "",
                secretariat.token(),
                "--" + boundary,
                "Content-Disposition: form-data; name=\"kind\"",
                "",
                kind,
                "--" + boundary,
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
                "Content-Type: text/csv",
                "",
                content,
                "--" + boundary + "--",
                "");
        Guest.Reply reply = secretariat.send(
                "POST",
                Guest.API + "/imports",
                "multipart/form-data; boundary=" + boundary,
                body,
                "Accept",
                "application/json");
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("import").asLong();
    }

    private JsonNode await(long id, String state) {
        Pattern working = Pattern.compile("checking|writing");
        long end = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < end) {
            JsonNode run = secretariat
                    .get(Guest.API + "/imports/" + id, "Accept", "application/json")
                    .json();
            assertFalse(product.waitFor(Duration.ofMillis(100)), "it does not end meanwhile");
            if (!working.matcher(run.get("state").asText()).matches()) {
                assertEquals(state, run.get("state").asText(), run.toString());
                return run;
            }
        }
        throw new AssertionError("The import does not come to an end");
    }

    private JsonNode write(long id) {
        assertEquals(
                204,
                secretariat
                        .json("POST", Guest.API + "/imports/" + id + "/writing", Map.of())
                        .status());
        return await(id, "done");
    }

    @Test
    void aFileIsTriedOutThenWrittenAndChangesNothingTheSecondTime() {
        String key = organisation();
        String mail = UUID.randomUUID() + "@example.org";
        String file = "E-mail address;Name;Country;Organisation;From\r\n" + mail + ";\"Awa\nDiop\";Senegal;" + key
                + ";2024-02-01\r\n";
        String people = store.value("SELECT COUNT(*) FROM person");
        long run = bring("people", "people.csv", file);
        assertEquals(1, await(run, "checked").get("created").asInt());
        assertEquals(people, store.value("SELECT COUNT(*) FROM person"), "a dry run writes nothing");
        write(run);
        assertEquals(
                "Awa Diop/SN/2024-02-01",
                store.value(
                        "SELECT CONCAT_WS('/', p.name, p.country, a.from_date) FROM person p JOIN affiliation a ON"
                                + " a.person_id = p.id WHERE p.email_key = ?",
                        mail));
        JsonNode again = await(bring("people", "people.csv", file), "checked");
        assertEquals(1, again.get("skipped").asInt());
        assertEquals(0, again.get("created").asInt() + again.get("changed").asInt());
        JsonNode fewer = await(bring("people", "people.csv", "email,name\n"), "checked");
        assertEquals(0, fewer.get("total").asInt(), "a row that is missing deletes nothing");
        long enrolling = bring("enrolments", "e.csv", "email,course\n" + mail + ",monitoring-inclusive-education\n");
        assertEquals(1, await(enrolling, "checked").get("created").asInt());
        write(enrolling);
        assertEquals(
                "import",
                store.value(
                        "SELECT how FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.email_key = ?", mail));
        assertEquals(
                "1",
                store.value(
                        "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND action = 'imports.written'",
                        "import/" + run));
    }

    @Test
    void whoIsBroughtIntoACourseHasItsDaysWhereTheyLive() {
        String mail = UUID.randomUUID() + "@example.org";
        long people = bring("people", "p.csv", "email,name,time-zone\n" + mail + ",Sina,Pacific/Apia\n");
        await(people, "checked");
        String howIn = "Forgotten your password?";
        assertFalse(secretariat.get("/secretariat/imports/" + people).text().contains(howIn));
        write(people);
        assertTrue(secretariat.get("/secretariat/imports/" + people).text().contains(howIn));
        settle("21");
        try {
            long run = bring("enrolments", "e.csv", "email,course\n" + mail + ",teaching-for-inclusion\n");
            await(run, "checked");
            write(run);
        } finally {
            settle("");
        }
        String enrolled = "SELECT %s FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.email_key = ?";
        Instant at = LocalDateTime.parse(
                        store.value(enrolled.formatted("DATE_FORMAT(e.enrolled_at, '%Y-%m-%dT%H:%i:%s')"), mail))
                .toInstant(ZoneOffset.UTC);
        ZoneId zone = ZoneId.of("Pacific/Apia");
        Instant due = LocalDate.ofInstant(at, zone)
                .plusDays(21)
                .atTime(23, 59, 59)
                .atZone(zone)
                .toInstant();
        assertEquals(
                due.toString(), store.value(enrolled.formatted("DATE_FORMAT(e.due_at, '%Y-%m-%dT%H:%i:%sZ')"), mail));
    }

    private void settle(String days) {
        Guest admin = product.demonstration("admin");
        admin.takeToken("/admin/courses/teaching-for-inclusion");
        Guest.Reply reply =
                admin.form(Guest.API + "/admin/courses/teaching-for-inclusion/settings", "key", "", "dueDays", days);
        assertEquals(303, reply.status(), reply.toString());
    }

    @Test
    void oneWrongRowHoldsBackAllAndSaysWhy() {
        String mail = UUID.randomUUID() + "@example.org";
        long run = bring(
                "people",
                "p.csv",
                "email,name,organisation\n" + mail + ",Good,\nnot-an-address,Bad,\nx@example.org,X,nowhere\n");
        JsonNode checked = await(run, "checked");
        assertEquals(1, checked.get("created").asInt());
        assertEquals(2, checked.get("refused").asInt());
        assertEquals(
                409,
                secretariat
                        .json("POST", Guest.API + "/imports/" + run + "/writing", Map.of())
                        .status());
        assertEquals("0", store.value("SELECT COUNT(*) FROM person WHERE email_key = ?", mail));
        String page = secretariat
                .get("/secretariat/imports/" + run + "?outcome=refused")
                .text();
        assertTrue(page.contains("not-an-address") && page.contains("nowhere"), page);
        await(bring("people", "p.xlsx", "PK\u0003\u0004 this is no workbook"), "broken");
    }

    @Test
    void organisationsComeInAnyOrderAndRefuseACircle() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String file =
                "Name,Type,Country,Member of\nLocal %1$s,cso,ZW,National %1$s\nNational %1$s,National coalition,ZW,gce\n"
                        .formatted(mark);
        long run = bring("organisations", "o.csv", file);
        assertEquals(2, await(run, "checked").get("created").asInt());
        write(run);
        assertEquals(
                2,
                await(bring("organisations", "o.csv", file), "checked")
                        .get("skipped")
                        .asInt());
        String circle = "Name,Type,Member of\nNational %1$s,,Local %1$s\n".formatted(mark);
        assertEquals(
                1,
                await(bring("organisations", "o.csv", circle), "checked")
                        .get("refused")
                        .asInt());
    }

    @Test
    void aMembershipThatHasEndedBeginsAnewOnADayAndPassesNoPreviewThatCannotBeWritten() {
        String member = organisation();
        String parent = organisation();
        String file = "Key,Name,Member of,From,To\n%s,Whoever,%s,%s,%s\n";
        long past = bring("organisations", "o.csv", file.formatted(member, parent, "2020-01-01", "2021-01-01"));
        await(past, "checked");
        write(past);
        long now = bring("organisations", "o.csv", file.formatted(member, parent, "", ""));
        assertEquals(1, await(now, "checked").get("changed").asInt());
        write(now);
        assertEquals(
                "2020-01-01/2021-01-01 today",
                store.value(
                        "SELECT GROUP_CONCAT(IF(m.from_date = UTC_DATE() AND m.to_date IS NULL, 'today',"
                                + " CONCAT_WS('/', m.from_date, m.to_date)) ORDER BY m.from_date SEPARATOR ' ') FROM"
                                + " organisation_membership m JOIN organisation o ON o.id = m.member_id WHERE o.okey = ?",
                        member));
        long again = bring("organisations", "o.csv", file.formatted(member, parent, "", ""));
        assertEquals(1, await(again, "checked").get("skipped").asInt());
        long circle = bring("organisations", "o.csv", file.formatted(parent, member, "2020-06-01", ""));
        assertEquals(1, await(circle, "checked").get("refused").asInt(), "it was a member on some of these days");
    }

    @Test
    void twentyThousandRowsAreWrittenAndLeavePagesWithinTheirStatements() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        StringBuilder file = new StringBuilder("email,name,country,organisation\n");
        IntStream.range(0, 20_000)
                .forEach(i -> file.append(mark)
                        .append('.')
                        .append(i)
                        .append("@example.org,Person ")
                        .append(i)
                        .append(",ZW,ecozi\n"));
        long run = bring("people", "many.csv", file.toString());
        assertEquals(20_000, await(run, "checked").get("created").asInt());
        write(run);
        assertEquals("20000", store.value("SELECT COUNT(*) FROM person WHERE email_key LIKE ?", mark + ".%"));
        assertEquals(
                20_000,
                await(bring("people", "many.csv", file.toString()), "checked")
                        .get("skipped")
                        .asInt());
        for (String page : List.of(
                "/secretariat", "/secretariat/people", "/secretariat/people?q=" + mark, "/secretariat/organisations")) {
            assertTrue(store.fewestStatements(5, () -> secretariat.get(page)) <= 15, page);
        }
    }
}
