package org.collaborativecourses.tests.integration;

import static org.collaborativecourses.tests.integration.Offerings.DUE;
import static org.collaborativecourses.tests.integration.Offerings.OTHER;
import static org.collaborativecourses.tests.integration.Offerings.STATE;
import static org.collaborativecourses.tests.integration.Offerings.endOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.integration.Offerings.Collaborative;
import org.collaborativecourses.tests.integration.Offerings.Somebody;
import org.junit.jupiter.api.Test;

/** What becomes of places when people go, come back, or take part no more. */
class OfferingPlacesTest {

    private static final String ENROLMENT = Guest.API + "/courses/" + OTHER + "/enrolment";

    /** Offered to nobody here. */
    private static final String ALONE = "origins-of-a-learning-alliance";

    private final Offerings offerings = new Offerings();
    private final Store store = offerings.store;

    private Guest comesIn(Somebody person, long offering, boolean seated) {
        Guest guest = offerings.guest(person);
        comesIn(guest, offering, seated);
        return guest;
    }

    private static void comesIn(Guest guest, long offering, boolean seated) {
        Guest.Reply reply = guest.json("POST", Guest.API + "/offerings/" + offering + "/place", Map.of());
        assertEquals(200, reply.status(), reply.toString());
        assertEquals(seated ? "enrolled" : "waiting", reply.json().get("state").asText(), reply.toString());
    }

    private static void leaves(Guest guest) {
        Guest.Reply reply = guest.json("POST", ENROLMENT + "/leaving", Map.of());
        assertEquals(200, reply.status(), reply.toString());
    }

    private void closes(Guest guest) {
        guest.takeToken("/my/data/erasure");
        Guest.Reply reply = guest.json(
                "POST",
                Guest.API + "/my/data/erasure",
                Map.of(
                        "erasurePassword",
                        offerings.product.password(),
                        "certificates",
                        "withdraw",
                        "understood",
                        true));
        assertEquals(200, reply.status() / 100 * 100, reply.toString());
    }

    @Test
    void whoClosesTheAccountKeepsNoPlaceAndHindersNobody() {
        Collaborative to = offerings.collaborative();
        long offering = offerings.offer(to, OTHER, "entry", "open", "capacity", "1");
        Somebody first = offerings.person(to);
        Somebody gone = offerings.person(to);
        Somebody next = offerings.person(to);
        Guest leaving = comesIn(first, offering, true);
        Guest closing = comesIn(gone, offering, false);
        Guest staying = comesIn(next, offering, false);
        store.write("UPDATE offering SET next_look_at = NULL WHERE id = ?", offering);
        closes(closing);
        leaves(leaving);
        assertEquals("enrolled", store.value(STATE, offering, next.id()));

        store.write("UPDATE offering SET next_look_at = UTC_TIMESTAMP(6) + INTERVAL 1 DAY WHERE id = ?", offering);
        Somebody last = offerings.person(to);
        comesIn(last, offering, false);
        closes(staying);
        offerings.await("enrolled", STATE, offering, last.id());
        assertEquals(1, offerings.mailsTo(last));
    }

    @Test
    void whoComesBackAndWaitsIsInTheCourseAgainWithThePlace() {
        Collaborative to = offerings.collaborative();
        long offering = offerings.offer(to, OTHER, "entry", "open", "capacity", "1");
        Somebody back = offerings.person(to);
        Guest returning = comesIn(back, offering, true);
        Guest between = comesIn(offerings.person(to), offering, false);
        leaves(returning);
        comesIn(returning, offering, false);
        String left = "SELECT COUNT(e.left_at) FROM enrolment e WHERE e.person_id = ?";
        assertEquals("1", store.value(left, back.id()));
        leaves(between);
        assertEquals("enrolled", store.value(STATE, offering, back.id()));
        assertEquals("0", store.value(left, back.id()));
    }

    @Test
    void nobodySetsADeadlineAnewByLeavingAndComingBackOrKeepsTheCourseWithoutIt() {
        Collaborative to = offerings.collaborative();
        Somebody person = offerings.person(to);
        long offering = offerings.offer(to, OTHER, "dueDays", "30");
        offerings.await("enrolled", STATE, offering, person.id());
        store.write(
                "UPDATE offering_place SET since = since - INTERVAL 10 DAY, placed_at = placed_at - INTERVAL 10 DAY"
                        + " WHERE offering_id = ?",
                offering);
        Guest guest = offerings.guest(person);
        Guest.Reply declined = guest.json("POST", Guest.API + "/offerings/" + offering + "/place/declining", Map.of());
        assertEquals(409, declined.status(), declined.toString());
        assertEquals("enrolled", store.value(STATE, offering, person.id()));
        leaves(guest);
        assertEquals("declined", store.value(STATE, offering, person.id()));
        assertNull(store.value(DUE, person.id(), OTHER), "it asks nothing any more");
        assertEquals(200, guest.json("POST", ENROLMENT, Map.of()).status());
        assertEquals("enrolled", store.value(STATE, offering, person.id()));
        String due = endOf(LocalDate.now(ZoneOffset.UTC).plusDays(20), ZoneOffset.UTC);
        assertEquals(due, store.value(DUE, person.id(), OTHER));
    }

    @Test
    void placesGoOnlyToThoseWhoStillTakePart() {
        Collaborative to = offerings.collaborative();
        long offering = offerings.offer(to, OTHER, "entry", "open", "capacity", "1");
        Somebody first = offerings.person(to);
        Somebody away = offerings.person(to);
        Somebody next = offerings.person(to);
        Guest leaving = comesIn(first, offering, true);
        Guest gone = comesIn(away, offering, false);
        comesIn(next, offering, false);
        store.write("DELETE FROM affiliation WHERE person_id IN (?, ?)", away.id(), first.id());
        assertTrue(leaving.get("/my").text().contains(to.name()), "who has a place keeps it");
        leaves(leaving);
        assertEquals("waiting", store.value(STATE, offering, away.id()));
        assertEquals("enrolled", store.value(STATE, offering, next.id()));
        String place = Guest.API + "/offerings/" + offering + "/place";
        store.write("UPDATE offering_place SET state = 'invited' WHERE person_id = ?", away.id());
        assertEquals(404, gone.json("POST", place, Map.of()).status());
        assertEquals(200, gone.json("POST", place + "/declining", Map.of()).status() / 100 * 100);
        assertEquals("declined", store.value(STATE, offering, away.id()));
    }

    @Test
    void whoWaitsAndTakesPartAgainGetsThePlaceThatIsFree() {
        Collaborative to = offerings.collaborative();
        long offering = offerings.offer(to, OTHER, "entry", "open", "capacity", "1");
        Guest leaving = comesIn(offerings.person(to), offering, true);
        Somebody away = offerings.person(to);
        comesIn(away, offering, false);
        store.write("DELETE FROM affiliation WHERE person_id = ?", away.id());
        leaves(leaving);
        assertEquals("waiting", store.value(STATE, offering, away.id()));
        offerings.joins(away, to);
        offerings.await("enrolled", STATE, offering, away.id());
    }

    @Test
    void whoIsInTheCourseAlreadyNeitherWaitsNorIsWrittenToWhereItIsOpen() {
        Collaborative to = offerings.collaborative();
        long offering = offerings.offer(to, OTHER, "entry", "open", "capacity", "1");
        comesIn(offerings.person(to), offering, true);
        Somebody inside = offerings.person();
        assertEquals(
                200, offerings.guest(inside).json("POST", ENROLMENT, Map.of()).status());
        offerings.joins(inside, to);
        offerings.await("enrolled", STATE, offering, inside.id());
        assertEquals(0, offerings.mailsTo(inside));
        Somebody late = offerings.person(to);
        comesIn(late, offering, false);
    }

    @Test
    void moreTimeGivenIsNotTakenAwayByLessGivenLater() {
        Collaborative to = offerings.collaborative();
        Somebody person = offerings.person(to);
        long offering = offerings.offer(to, OTHER, "dueDays", "5");
        offerings.await("enrolled", STATE, offering, person.id());
        LocalDate until = LocalDate.now(ZoneOffset.UTC).plusDays(50);
        moreTime(person, until, "Harvest");
        moreTime(person, until.minusDays(20), "Floods");
        assertEquals(endOf(until, ZoneOffset.UTC), store.value(DUE, person.id(), OTHER));
        String my = offerings.guest(person).get("/my").text();
        assertTrue(my.contains("Harvest") && !my.contains("Floods"), my);
    }

    private void moreTime(Somebody person, LocalDate until, String reason) {
        Guest.Reply reply = offerings.secretariat.json(
                "POST",
                Guest.API + "/courses/" + OTHER + "/extensions/" + person.id(),
                Map.of("until", until.toString(), "reason", reason));
        assertEquals(204, reply.status(), reply.toString());
    }

    @Test
    void theCoursesOwnDeadlineMovesWithWhoMoves() {
        Somebody person = offerings.person();
        Guest guest = offerings.guest(person);
        String api = Guest.API + "/courses/" + ALONE + "/enrolment";
        Guest admin = offerings.product.demonstration("admin");
        settle(admin, "30");
        try {
            assertEquals(200, guest.json("POST", api, Map.of()).status());
            ZoneId far = ZoneId.of("Asia/Kathmandu");
            LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(30);
            assertEquals(endOf(day, ZoneOffset.UTC), store.value(DUE, person.id(), ALONE));
            Guest.Reply moved = guest.json(
                    "POST",
                    Guest.API + "/my/profile",
                    Map.of(
                            "name",
                            "Somebody moved",
                            "language",
                            "en",
                            "zone",
                            far.getId(),
                            "organisations",
                            List.of()));
            assertTrue(moved.status() < 300, moved.toString());
            assertEquals(endOf(LocalDate.now(far).plusDays(30), far), store.value(DUE, person.id(), ALONE));
        } finally {
            settle(admin, "");
        }
    }

    private static void settle(Guest admin, String days) {
        admin.takeToken("/admin/courses/" + ALONE);
        Guest.Reply reply = admin.form(Guest.API + "/admin/courses/" + ALONE + "/settings", "key", "", "dueDays", days);
        assertEquals(303, reply.status(), reply.toString());
    }
}
