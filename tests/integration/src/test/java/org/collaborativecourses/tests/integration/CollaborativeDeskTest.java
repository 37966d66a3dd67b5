package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.MarkedWork;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.integration.Offerings.Collaborative;
import org.collaborativecourses.tests.integration.Offerings.Somebody;
import org.junit.jupiter.api.Test;

/** What somebody sees and may do who facilitates one collaborative and nothing else. */
class CollaborativeDeskTest {

    private static final String TASKS = MarkedWork.COURSE.key();
    private static final String PROGRAMME = "programme.inclusive-education";

    private final Offerings offerings = new Offerings();
    private final RunningProduct product = offerings.product;
    private final Store store = offerings.store;
    private final Guest secretariat = offerings.secretariat;

    private Guest facilitatorOf(Collaborative collaborative) {
        String email = store.addPerson("Facilitates one collaborative", "facilitator");
        Guest.Reply given = secretariat.json(
                "POST",
                Guest.API + "/people/" + store.number("SELECT id FROM person WHERE email_key = ?", email) + "/roles",
                Map.of("role", "facilitator/collaborative", "key", collaborative.key()));
        assertEquals(204, given.status(), given.toString());
        Guest guest = product.guest().logIn(email, product.password());
        guest.takeToken("/teach");
        return guest;
    }

    private MarkedWork handedIn(String name, Collaborative of) {
        MarkedWork work = MarkedWork.of(product, name);
        long id = store.number("SELECT id FROM person WHERE email = ?", work.email());
        offerings.joins(new Somebody(id, work.email()), of);
        work.handIn("A draft by " + name);
        return work;
    }

    private static String[] marks() {
        List<String> fields =
                new ArrayList<>(List.of("seen", "0", "criteria", "8", "comment", "Well done", "act", "mark"));
        for (int i = 0; i < 8; i++) {
            fields.addAll(List.of("level-" + i, "1"));
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void worksOfParticipantsWaitWhereTheCourseIsOfferedToThemAndNobodyElses() {
        Collaborative own = offerings.collaborative();
        Collaborative other = offerings.collaborative();
        MarkedWork mine = handedIn("Takes part " + own.key(), own);
        MarkedWork others = handedIn("Takes part " + other.key(), other);
        Guest facilitator = facilitatorOf(own);
        String page = "/teach/marking/" + mine.submission();
        assertEquals(404, facilitator.get(page).status(), "the course is not offered to the collaborative");
        offerings.offer(other, TASKS, "entry", "open");
        assertEquals(404, facilitator.get(page).status(), "offered to another collaborative");
        long offering = offerings.offer(own, TASKS, "entry", "open");
        assertEquals(200, facilitator.get(page).status());
        String list = facilitator.get("/teach/marking").text();
        assertTrue(list.contains("Takes part " + own.key()), list);
        assertFalse(list.contains("Takes part " + other.key()), list);
        assertEquals(
                404, facilitator.get("/teach/marking/" + others.submission()).status());
        String marking = Guest.API + "/marking/";
        assertEquals(
                404, facilitator.form(marking + others.submission(), marks()).status());
        assertEquals(0, store.number("SELECT COUNT(*) FROM marking WHERE submission_id = ?", others.submission()));
        assertEquals(303, facilitator.form(marking + mine.submission(), marks()).status());
        assertEquals(1, store.number("SELECT COUNT(*) FROM marking WHERE submission_id = ?", mine.submission()));
        store.write("UPDATE offering SET ended_at = UTC_TIMESTAMP(6) WHERE id = ?", offering);
        assertEquals(404, facilitator.get(page).status(), "the offer has ended");
    }

    private int learners(Guest guest) {
        Guest.Reply reply = guest.get(
                Guest.API + "/reports/completion?rows=collaborative&columns=course", "Accept", "application/json");
        assertEquals(200, reply.status(), reply.toString());
        for (var cell : reply.json()) {
            if (cell.get("row").asText().equals("*")
                    && cell.get("column").asText().equals("*")) {
                return cell.get("learners").asInt();
            }
        }
        return 0;
    }

    @Test
    void learnersInCoursesOfAProgrammeAreSeenAsLongAsItIsOffered() {
        Collaborative own = offerings.collaborative();
        Somebody person = offerings.person(own);
        store.write(
                "INSERT INTO enrolment (person_id, course_id, how, enrolled_at) SELECT ?, id, 'self', UTC_TIMESTAMP(6)"
                        + " FROM course WHERE course_key = ?",
                person.id(),
                Offerings.OTHER);
        Guest facilitator = facilitatorOf(own);
        assertEquals(0, learners(facilitator));
        long offering = offerings.offer(own, PROGRAMME, "entry", "open");
        assertEquals(1, learners(facilitator));
        assertTrue(product.guest().get("/collaboratives/" + own.key()).text().contains("/courses/" + Offerings.OTHER));
        assertEquals(
                204,
                secretariat
                        .json("POST", Guest.API + "/offerings/" + offering + "/end", Map.of())
                        .status());
        assertEquals(0, learners(facilitator));
    }

    private long audited(String action, long offering) {
        return store.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject = ?", action, "offering/" + offering);
    }

    @Test
    void whatMembersTakeAndDeclineIsInTheTrailOnce() {
        Collaborative own = offerings.collaborative();
        Somebody person = offerings.person(own);
        long offering = offerings.offer(own, Offerings.COURSE, "entry", "open");
        Guest guest = offerings.guest(person);
        guest.takeToken("/my");
        String place = Guest.API + "/offerings/" + offering + "/place";
        for (int i = 0; i < 2; i++) {
            assertTrue(guest.json("POST", place, Map.of()).status() < 300);
        }
        assertEquals(1, audited("offering.accepted", offering));
        String declining = place + "/declining";
        assertEquals(409, guest.json("POST", declining, Map.of()).status(), "who is in the course leaves the course");
        String leaving = Guest.API + "/courses/" + Offerings.COURSE + "/enrolment/leaving";
        for (String it : List.of(leaving, declining)) {
            assertTrue(guest.json("POST", it, Map.of()).status() < 300, it);
        }
        assertEquals(1, audited("offering.declined", offering));
        assertEquals(
                person.id(),
                store.number(
                        "SELECT actor_id FROM audit_entry WHERE action = 'offering.declined' AND subject = ?",
                        "offering/" + offering));
    }

    @Test
    void whoEnrolledWithoutAnyOfferGetsMoreTimeFromAPageToo() {
        Guest administrator = product.demonstration("admin");
        administrator.takeToken("/admin/courses/" + TASKS);
        String settings = Guest.API + "/admin/courses/" + TASKS + "/settings";
        assertEquals(
                303, administrator.form(settings, "key", "", "dueDays", "30").status());
        Somebody person = offerings.person();
        Guest learner = offerings.guest(person);
        learner.takeToken("/courses/" + TASKS);
        assertTrue(learner.json("POST", Guest.API + "/courses/" + TASKS + "/enrolment", Map.of())
                        .status()
                < 300);
        String page = "/teach/extensions/" + TASKS + "/" + person.id();
        assertEquals(403, learner.get(page).status());
        Guest facilitator = facilitatorOf(offerings.collaborative());
        assertEquals(404, facilitator.get(page).status());
        String address = Guest.API + "/courses/" + TASKS + "/extensions/" + person.id();
        assertEquals(
                404,
                facilitator
                        .form(address, "until", "2031-02-03", "reason", "Mine")
                        .status());
        assertEquals(200, secretariat.takeToken(page).status());
        assertEquals(
                422,
                secretariat.form(address, "until", "2001-02-03", "reason", "").status());
        assertEquals(
                303,
                secretariat
                        .form(address, "until", "2031-02-03", "reason", "No power for <weeks>")
                        .status());
        assertTrue(secretariat.get(page).text().contains("No power for &lt;weeks&gt;"));
        assertTrue(learner.get("/courses/" + TASKS).text().contains("No power for &lt;weeks&gt;"));
        assertEquals("2031-02-03T23:59:59", store.value(Offerings.DUE, person.id(), TASKS));
        assertTrue(secretariat
                .get("/secretariat/completion/people?rows=course&columns=country")
                .text()
                .contains("/teach/extensions/"));
        assertEquals(303, administrator.form(settings, "key", "", "dueDays", "").status());
    }
}
