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

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.integration.Offerings.Collaborative;
import org.collaborativecourses.tests.integration.Offerings.Somebody;
import org.junit.jupiter.api.Test;

/** Courses offered to collaboratives: who comes in, by when, and who gets the last place. */
class OfferingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Offerings offerings = new Offerings();
    private final RunningProduct product = offerings.product;
    private final Store store = offerings.store;
    private final Guest secretariat = offerings.secretariat;

    @Test
    void peopleOfTwoCollaborativesAreEnrolledOnceAndTheEarliestRequiredDeadlineHolds() {
        Collaborative one = offerings.collaborative();
        Collaborative two = offerings.collaborative();
        Somebody both = offerings.person(one, two);
        Somebody onlyOne = offerings.person(one);
        Somebody nobody = offerings.person();
        store.write("UPDATE person SET time_zone = 'Europe/Berlin' WHERE id = ?", both.id());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate last = today.plusDays(20);
        long first = offerings.offer(one, COURSE, "dueDays", "30");
        offerings.await("enrolled", STATE, first, both.id());
        offerings.await("enrolled", STATE, first, onlyOne.id());
        assertEquals(endOf(LocalDate.now(BERLIN).plusDays(30), BERLIN), store.value(DUE, both.id(), COURSE));
        long second = offerings.offer(two, COURSE, "dueOn", last);
        offerings.await("enrolled", STATE, second, both.id());
        offerings.await(endOf(last, BERLIN), DUE, both.id(), COURSE);
        assertEquals(endOf(today.plusDays(30), ZoneOffset.UTC), store.value(DUE, onlyOne.id(), COURSE));
        assertEquals("offering", store.value("SELECT how FROM enrolment WHERE person_id = ?", both.id()));
        assertEquals("0", store.value("SELECT COUNT(*) FROM enrolment WHERE person_id = ?", nobody.id()));
        assertEquals(2, offerings.mailsTo(both));
        assertEquals(1, offerings.mailsTo(onlyOne));

        Somebody later = offerings.person(two);
        offerings.await("enrolled", STATE, second, later.id());
        assertEquals(
                204,
                secretariat
                        .json("POST", Guest.API + "/offerings/" + second, terms("dueOn", last.minusDays(1)))
                        .status());
        offerings.await(endOf(last.minusDays(1), BERLIN), DUE, both.id(), COURSE);
        assertEquals(2, offerings.mailsTo(both), "nobody is told twice");
        assertEquals("2", store.value("SELECT COUNT(*) FROM offering_place WHERE offering_id = ?", second));

        Guest learner = offerings.guest(both);
        String my = learner.get("/my").text();
        assertTrue(my.contains(one.name()) && my.contains(two.name()), my);
        String page = learner.get("/courses/" + COURSE).text();
        assertTrue(page.contains(one.name()) && page.contains("Required by"), page);

        learnerMovesAndLeavesTheOrganisation(both, learner, two, last);
        assertEquals(
                204,
                secretariat
                        .json("POST", Guest.API + "/offerings/" + second + "/end", Map.of())
                        .status());
        String after = learner.get("/my").text();
        int belonging = after.indexOf("id=\"collaboratives\"");
        assertFalse(after.substring(0, belonging).contains(two.name()), "it asks for nothing any more");
        assertTrue(after.substring(belonging).contains(two.name()), "they take part all the same");
        assertEquals("1", store.value("SELECT COUNT(*) FROM enrolment WHERE person_id = ?", both.id()));
        assertEquals(
                "1",
                store.value(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'offering.ended' AND subject = ?",
                        "offering/" + second));
    }

    private void learnerMovesAndLeavesTheOrganisation(Somebody both, Guest learner, Collaborative two, LocalDate last) {
        Guest.Reply moved = learner.json(
                "POST",
                Guest.API + "/my/profile",
                Map.of(
                        "name",
                        "Somebody offered",
                        "language",
                        "en",
                        "zone",
                        "Asia/Kathmandu",
                        "organisations",
                        List.of(two.organisation())));
        assertTrue(moved.status() < 300, moved.toString());
        offerings.await(endOf(last.minusDays(1), ZoneId.of("Asia/Kathmandu")), DUE, both.id(), COURSE);
        assertEquals("2", store.value("SELECT COUNT(*) FROM offering_place WHERE person_id = ?", both.id()));
    }

    @Test
    void theLastPlaceIsGivenOnceAndAPlaceThatBecomesFreeToWhoWaitsLongest() throws Exception {
        Collaborative to = offerings.collaborative();
        long offering = offerings.offer(to, OTHER, "entry", "open", "capacity", "1");
        List<Somebody> people = new ArrayList<>();
        List<Guest> guests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Somebody person = offerings.person(to);
            people.add(person);
            guests.add(offerings.guest(person));
        }
        ExecutorService all = Executors.newFixedThreadPool(16);
        List<Future<Guest.Reply>> replies = new ArrayList<>();
        for (Guest guest : guests) {
            replies.add(
                    all.submit(() -> guest.json("POST", Guest.API + "/offerings/" + offering + "/place", Map.of())));
        }
        for (Future<Guest.Reply> reply : replies) {
            assertEquals(200, reply.get().status(), reply.get().toString());
        }
        all.shutdown();
        String count = "SELECT COUNT(*) FROM offering_place WHERE offering_id = ? AND state = ?";
        assertEquals("1", store.value(count, offering, "enrolled"));
        assertEquals("15", store.value(count, offering, "waiting"));
        String enrolled =
                "SELECT COUNT(*) FROM enrolment e JOIN course c ON c.id = e.course_id JOIN offering_place x ON"
                        + " x.person_id = e.person_id WHERE x.offering_id = ? AND c.course_key = ?";
        assertEquals("1", store.value(enrolled, offering, OTHER));

        long winner = store.number(
                "SELECT person_id FROM offering_place WHERE offering_id = ? AND state = 'enrolled'", offering);
        long next = store.number(
                "SELECT person_id FROM offering_place WHERE offering_id = ? AND state = 'waiting'"
                        + " ORDER BY since, person_id LIMIT 1",
                offering);
        int at = people.stream().map(Somebody::id).toList().indexOf(winner);
        Guest leaving = guests.get(at);
        assertEquals(
                200,
                leaving.json("POST", Guest.API + "/courses/" + OTHER + "/enrolment/leaving", Map.of())
                        .status());
        assertEquals("declined", store.value(STATE, offering, winner));
        assertEquals("enrolled", store.value(STATE, offering, next));
        assertEquals("1", store.value(count, offering, "enrolled"));
        Somebody promoted =
                people.stream().filter(it -> it.id() == next).findFirst().orElseThrow();
        assertEquals(1, offerings.mailsTo(promoted));
        Guest.Reply back = leaving.json("POST", Guest.API + "/courses/" + OTHER + "/enrolment", Map.of());
        assertTrue(back.json().get("waiting").asBoolean(), back.toString());

        secretariat.json("POST", Guest.API + "/offerings/" + offering, terms("entry", "open", "capacity", "3"));
        assertEquals("3", store.value(count, offering, "enrolled"));
    }

    @Test
    void whoIsInvitedDecides() {
        Collaborative to = offerings.collaborative();
        Somebody takes = offerings.person(to);
        Somebody declines = offerings.person(to);
        store.write("UPDATE person SET language = 'fr' WHERE id = ?", takes.id());
        long offering = offerings.offer(to, OTHER, "entry", "invite", "required", "false");
        offerings.await("invited", STATE, offering, takes.id());
        offerings.await("invited", STATE, offering, declines.id());
        assertEquals("fr", store.value("SELECT language FROM mail WHERE recipient = ?", takes.email()));
        assertEquals("0", store.value("SELECT COUNT(*) FROM enrolment WHERE person_id = ?", takes.id()));
        Guest guest = offerings.guest(takes);
        assertTrue(guest.get("/my").text().contains("/offerings/" + offering + "/place"));
        assertEquals(
                303,
                guest.form(Guest.API + "/offerings/" + offering + "/place", "back", "/courses/" + OTHER)
                        .status());
        assertEquals("enrolled", store.value(STATE, offering, takes.id()));
        assertEquals("offering", store.value("SELECT how FROM enrolment WHERE person_id = ?", takes.id()));
        assertEquals(
                303,
                offerings
                        .guest(declines)
                        .form(Guest.API + "/offerings/" + offering + "/place/declining")
                        .status());
        assertEquals("declined", store.value(STATE, offering, declines.id()));
        assertEquals(
                404,
                product.newMember("Not invited")
                        .json("POST", Guest.API + "/offerings/" + offering + "/place", Map.of())
                        .status());
    }
}
