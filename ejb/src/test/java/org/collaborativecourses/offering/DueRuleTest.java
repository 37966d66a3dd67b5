package org.collaborativecourses.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.collaborativecourses.offering.DueRule.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueRuleTest {

    private static final Instant SINCE = Instant.parse("2027-03-01T08:00:00Z");
    private static final LocalDate LAST = LocalDate.parse("2027-03-28");

    private static Claim on(boolean required, String day) {
        return new Claim(required, null, LocalDate.parse(day), SINCE);
    }

    private static Instant due(Instant own, LocalDate extended, Claim... claims) {
        return DueRule.of(List.of(claims), own, extended, ZoneOffset.UTC);
    }

    private static Instant end(String day) {
        return Instant.parse(day + "T23:59:59Z");
    }

    @Test
    void theEarliestThatIsRequiredHolds() {
        assertEquals(
                end("2027-05-01"),
                due(null, null, on(true, "2027-06-01"), on(true, "2027-05-01"), on(false, "2027-04-01")));
    }

    @Test
    void whatIsRecommendedHoldsWhereNothingRequiredHasADeadline() {
        Claim whenever = new Claim(true, null, null, SINCE);
        assertEquals(end("2027-04-01"), due(null, null, whenever, on(false, "2027-06-01"), on(false, "2027-04-01")));
    }

    @Test
    void theCoursesOwnDeadlineHoldsOnlyWhereNoOfferingHasOne() {
        Instant own = end("2027-02-01");
        assertEquals(own, due(own, null));
        assertEquals(own, due(own, null, new Claim(true, null, null, SINCE)));
        assertEquals(end("2027-04-01"), due(own, null, on(false, "2027-04-01")));
    }

    @Test
    void daysCountFromTheDayOnWhichThePersonCameIn() {
        assertEquals(end("2027-03-31"), due(null, null, new Claim(true, 30, null, SINCE)));
    }

    @Test
    void moreTimeOnlyEverMovesADeadlineBack() {
        assertEquals(end("2027-05-10"), due(null, LocalDate.parse("2027-05-10"), on(true, "2027-05-01")));
        assertEquals(end("2027-05-01"), due(null, LocalDate.parse("2027-04-10"), on(true, "2027-05-01")));
        assertNull(due(null, LocalDate.parse("2027-04-10")));
    }

    /** On 28 March 2027 the clock goes forward in Berlin, on 31 October it goes back; in Beirut at midnight. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-28, Europe/Berlin, 2027-03-28T21:59:59Z",
        "2027-03-27, Europe/Berlin, 2027-03-27T22:59:59Z",
        "2027-10-31, Europe/Berlin, 2027-10-31T22:59:59Z",
        "2027-03-27, Asia/Beirut, 2027-03-27T21:59:59Z",
        "2027-10-30, Asia/Beirut, 2027-10-30T21:59:59Z",
        "2027-10-30, America/Sao_Paulo, 2027-10-31T02:59:59Z",
        "2027-10-30, Pacific/Apia, 2027-10-30T10:59:59Z",
    })
    void aFixedDayEndsWithItsLastSecondWhereTheLearnerLives(LocalDate day, ZoneId zone, Instant due) {
        assertEquals(due, DueRule.of(List.of(new Claim(true, null, day, SINCE)), null, null, zone));
        assertEquals(due, DueRule.of(List.of(new Claim(true, 1, null, SINCE)), null, day, zone));
    }

    @Test
    void daysAcrossAChangeOfTheClockAreWholeDays() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertEquals(
                DueRule.of(List.of(new Claim(true, null, LAST, SINCE)), null, null, berlin),
                DueRule.of(List.of(new Claim(true, 27, null, SINCE)), null, null, berlin));
    }
}
