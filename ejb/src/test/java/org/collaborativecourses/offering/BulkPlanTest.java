package org.collaborativecourses.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class BulkPlanTest {

    private static final LocalDate DAY = LocalDate.parse("2027-10-31");

    private static OfferedPerson person(long id, PlaceState state) {
        return person(id, state, state == PlaceState.ENROLLED ? 1 : 0, 0, false, null);
    }

    private static OfferedPerson person(
            long id, PlaceState state, int courses, int complete, boolean left, Instant due) {
        return new OfferedPerson(
                id,
                "Person " + id,
                id + "@example.org",
                Language.EN,
                ZoneId.of("Europe/Berlin"),
                state,
                null,
                courses,
                complete,
                left,
                due,
                List.of());
    }

    private static List<String> why(BulkAction action, int free, OfferedPerson... people) {
        return BulkPlan.of(action, DAY, List.of(people), free).lines().stream()
                .map(BulkLine::why)
                .toList();
    }

    @Test
    void whoFindsNoPlaceWaits() {
        assertEquals(
                List.of("enrolled", "enrols", "enrols", "waits", "waiting"),
                why(
                        BulkAction.ENROL,
                        2,
                        person(1, PlaceState.ENROLLED),
                        person(2, null),
                        person(3, PlaceState.INVITED),
                        person(4, PlaceState.DECLINED),
                        person(5, PlaceState.WAITING)));
    }

    @Test
    void whoLeftTheCourseIsNotPutBack() {
        assertEquals(List.of("left"), why(BulkAction.ENROL, 9, person(1, PlaceState.DECLINED, 1, 0, true, null)));
    }

    @Test
    void nobodyIsInvitedTwice() {
        assertEquals(
                List.of("invites", "invited", "declined", "enrolled"),
                why(
                        BulkAction.INVITE,
                        0,
                        person(1, null),
                        person(2, PlaceState.INVITED),
                        person(3, PlaceState.DECLINED),
                        person(4, PlaceState.ENROLLED)));
    }

    @Test
    void moreTimeIsForThoseWhoseDeadlineWouldMove() {
        Instant endOfDay = Instant.parse("2027-10-31T22:59:59Z");
        assertEquals(
                List.of("extends", "notLater", "noDeadline", "complete", "notIn", "notIn"),
                why(
                        BulkAction.EXTEND,
                        0,
                        person(1, PlaceState.ENROLLED, 1, 0, false, endOfDay.minusSeconds(1)),
                        person(2, PlaceState.ENROLLED, 1, 0, false, endOfDay),
                        person(3, PlaceState.ENROLLED, 1, 0, false, null),
                        person(4, PlaceState.ENROLLED, 1, 1, false, null),
                        person(5, PlaceState.WAITING),
                        person(6, PlaceState.DECLINED, 1, 0, true, null)));
    }

    @Test
    void onlyThoseWhoWaitAreTakenFromTheList() {
        assertEquals(
                List.of("removes", "notWaiting"),
                why(BulkAction.REMOVE, 0, person(1, PlaceState.WAITING), person(2, PlaceState.ENROLLED)));
    }

    @Test
    void anotherOutcomeHasAnotherMark() {
        List<OfferedPerson> people = List.of(person(1, null), person(2, null));
        String two = BulkPlan.of(BulkAction.ENROL, null, people, 2).mark();
        assertEquals(two, BulkPlan.of(BulkAction.ENROL, null, people, 3).mark());
        assertNotEquals(two, BulkPlan.of(BulkAction.ENROL, null, people, 1).mark());
        assertNotEquals(two, BulkPlan.of(BulkAction.INVITE, null, people, 2).mark());
    }
}
