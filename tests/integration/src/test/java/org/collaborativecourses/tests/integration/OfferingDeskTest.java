package org.collaborativecourses.tests.integration;

import static org.collaborativecourses.tests.integration.Offerings.COURSE;
import static org.collaborativecourses.tests.integration.Offerings.DUE;
import static org.collaborativecourses.tests.integration.Offerings.OTHER;
import static org.collaborativecourses.tests.integration.Offerings.STATE;
import static org.collaborativecourses.tests.integration.Offerings.endOf;
import static org.collaborativecourses.tests.integration.Offerings.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.collaborativecourses.tests.integration.Offerings.Collaborative;
import org.collaborativecourses.tests.integration.Offerings.Somebody;
import org.junit.jupiter.api.Test;

/** What is done with offerings at a desk: by whom, with many at once, and with programmes in order. */
class OfferingDeskTest {

    private final Offerings offerings = new Offerings();
    private final RunningProduct product = offerings.product;
    private final Store store = offerings.store;
    private final Guest secretariat = offerings.secretariat;

    @Test
    void manyAreDealtWithAsItWasShownOrNotAtAll() {
        Collaborative to = offerings.collaborative();
        Somebody one = offerings.person(to);
        Somebody two = offerings.person(to);
        long offering = offerings.offer(to, COURSE, "dueDays", "10");
        offerings.await("enrolled", STATE, offering, one.id());
        offerings.await("enrolled", STATE, offering, two.id());
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        String path = Guest.API + "/offerings/" + offering + "/people";
        JsonNode plan = secretariat
                .get(path + "?action=extend&until=" + until + "&reason=Exams", "Accept", "application/json")
                .json();
        assertEquals(2, plan.get("count").asInt(), plan.toString());
        assertEquals("extends", plan.get("people").get(0).get("outcome").asText());
        Map<String, Object> body = new HashMap<>(Map.of(
                "action",
                "extend",
                "until",
                until.toString(),
                "reason",
                "Exams",
                "plan",
                plan.get("plan").asText()));
        Somebody three = offerings.person(to);
        offerings.await("enrolled", STATE, offering, three.id());
        assertEquals(409, secretariat.json("POST", path, body).status(), "somebody came in meanwhile");
        assertEquals("0", store.value("SELECT COUNT(*) FROM extension WHERE reason = 'Exams'"));
        body.put("person", one.id());
        JsonNode single = secretariat
                .get(
                        path + "?person=" + one.id() + "&action=extend&until=" + until + "&reason=Exams",
                        "Accept",
                        "application/json")
                .json();
        body.put("plan", single.get("plan").asText());
        Guest.Reply done = secretariat.json("POST", path, body);
        assertEquals(1, done.json().get("done").asInt(), done.toString());
        assertEquals(endOf(until, ZoneOffset.UTC), store.value(DUE, one.id(), COURSE));
        assertTrue(offerings.guest(one).get("/my").text().contains("Exams"));
        assertEquals(
                "1",
                store.value(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'offering.extended' AND subject = ?",
                        "person/" + one.id()));
        assertEquals(
                422, secretariat.json("POST", path, Map.of("action", "extend")).status());
        String page = secretariat
                .get("/secretariat/offerings/" + offering + "?action=extend&until=" + until + "&reason=Exams")
                .text();
        assertTrue(page.contains(two.email()) && page.contains("name=\"plan\""), page);
        assertTrue(store.fewestStatements(3, () -> secretariat.get("/secretariat/offerings/" + offering)) <= 15);
        assertTrue(store.fewestStatements(3, () -> secretariat.get("/secretariat/offerings")) <= 15);
    }

    @Test
    void facilitatorsReachTheOfferingsOfTheirOwnCollaborativesOnly() {
        Collaborative own = offerings.collaborative();
        Collaborative foreign = offerings.collaborative();
        Somebody learner = offerings.person(foreign);
        long mine = offerings.offer(own, COURSE);
        long theirs = offerings.offer(foreign, COURSE, "dueDays", "5");
        offerings.await("enrolled", STATE, theirs, learner.id());
        Somebody facilitator = offerings.person();
        assertEquals(
                204,
                secretariat
                        .json(
                                "POST",
                                Guest.API + "/people/" + facilitator.id() + "/roles",
                                Map.of("role", "facilitator/collaborative", "key", own.key()))
                        .status());
        Guest guest = offerings.guest(facilitator);
        assertEquals(200, guest.get("/secretariat/offerings/" + mine).status());
        assertEquals(404, guest.get("/secretariat/offerings/" + theirs).status());
        String list = guest.get("/secretariat/offerings").text();
        assertTrue(list.contains(own.name()) && !list.contains(foreign.name()), list);
        assertFalse(guest.get("/secretariat/offerings/new").text().contains(foreign.name()));
        JsonNode json = guest.get(Guest.API + "/offerings", "Accept", "application/json")
                .json();
        assertEquals(1, json.get("total").asInt(), json.toString());
        String before =
                store.value("SELECT CONCAT_WS('|', due_days, ended_at, how) FROM offering WHERE id = ?", theirs);
        String path = Guest.API + "/offerings/" + theirs;
        assertEquals(404, guest.json("POST", path, terms()).status());
        assertEquals(404, guest.json("POST", path + "/end", Map.of()).status());
        assertEquals(
                404, guest.get(path + "/people", "Accept", "application/json").status());
        assertEquals(
                404,
                guest.json("POST", path + "/people", Map.of("action", "enrol", "plan", "x"))
                        .status());
        Map<String, Object> more =
                Map.of("until", LocalDate.now(ZoneOffset.UTC).plusDays(50).toString(), "reason", "Because");
        String extension = Guest.API + "/courses/" + COURSE + "/extensions/" + learner.id();
        assertEquals(404, guest.json("POST", extension, more).status());
        Map<String, Object> offer = terms("collaborative", foreign.key(), "key", OTHER);
        assertEquals(422, guest.json("POST", Guest.API + "/offerings", offer).status());
        assertEquals(
                before,
                store.value("SELECT CONCAT_WS('|', due_days, ended_at, how) FROM offering WHERE id = ?", theirs));
        assertEquals(
                204,
                product.demonstration("facilitator")
                        .json("POST", extension, more)
                        .status(),
                "who facilitates the course may");
        assertEquals(403, offerings.guest(learner).get("/secretariat/offerings").status());
        offer.put("collaborative", own.key());
        assertEquals(200, guest.json("POST", Guest.API + "/offerings", offer).status());
    }

    @Test
    void aProgrammeInOrderOpensItsCoursesOneAfterTheOther() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        store.write(
                "INSERT INTO programme (programme_key, position, outline, offered) SELECT ?, 99, REPLACE(REPLACE(REPLACE("
                        + "outline, '\"key\":\"inclusive-education\"', ?), '\"inOrder\":false', '\"inOrder\":true'),"
                        + " '\"certificateMonths\":36', '\"certificateMonths\":null'), TRUE FROM programme"
                        + " WHERE programme_key = 'inclusive-education'",
                "p-" + mark,
                "\"key\":\"p-" + mark + "\"");
        try {
            Collaborative to = offerings.collaborative();
            Somebody person = offerings.person(to);
            long offering = offerOnceKnown(to, "programme.p-" + mark);
            offerings.await("enrolled", STATE, offering, person.id());
            String courses = "SELECT GROUP_CONCAT(c.course_key ORDER BY e.id) FROM enrolment e JOIN course c ON"
                    + " c.id = e.course_id WHERE e.person_id = ?";
            assertEquals(COURSE, store.value(courses, person.id()));
            Guest guest = offerings.guest(person);
            Guest.Reply early = guest.json("POST", Guest.API + "/courses/" + OTHER + "/enrolment", Map.of());
            assertEquals(409, early.status(), early.toString());
            Study study = Study.begin(guest, CourseKnowledge.of(COURSE));
            List<ItemOutline> mandatory = study.mandatory();
            for (ItemOutline item : mandatory.subList(1, mandatory.size())) {
                store.write(
                        "INSERT INTO item_progress (enrolment_id, item_key, completed_at) SELECT id, ?, UTC_TIMESTAMP(6)"
                                + " FROM enrolment WHERE person_id = ?",
                        item.key(),
                        person.id());
            }
            assertEquals(200, guest.get(study.page(mandatory.get(0).key())).status());
            assertEquals(COURSE + "," + OTHER, store.value(courses, person.id()));
            assertTrue(guest.get("/programmes/p-" + mark).text().contains(to.name()));
        } finally {
            store.write("UPDATE programme SET offered = FALSE WHERE programme_key = ?", "p-" + mark);
        }
    }

    /** Which programmes there are is kept for a few seconds. */
    private long offerOnceKnown(Collaborative to, String key) {
        Map<String, Object> body = terms("collaborative", to.key(), "key", key, "dueDays", "60");
        long end = System.nanoTime() + 30_000_000_000L;
        Guest.Reply reply;
        do {
            reply = secretariat.json("POST", Guest.API + "/offerings", body);
        } while (reply.status() == 422 && System.nanoTime() < end);
        assertEquals(200, reply.status(), reply.toString());
        return reply.json().get("offering").asLong();
    }

    @Test
    void whatIsWrongWithAFormIsSaidBesideItsFields() {
        Collaborative to = offerings.collaborative();
        Guest.Reply reply = secretariat.form(
                Guest.API + "/offerings",
                "collaborative",
                to.key(),
                "key",
                COURSE,
                "required",
                "true",
                "entry",
                "enrol",
                "dueDays",
                "soon");
        assertEquals(422, reply.status());
        assertTrue(reply.text().contains("dueDays-error"), reply.text());
        offerings.offer(to, COURSE);
        Map<String, Object> again = terms("collaborative", to.key(), "key", COURSE);
        assertEquals(
                422, secretariat.json("POST", Guest.API + "/offerings", again).status());
    }
}
