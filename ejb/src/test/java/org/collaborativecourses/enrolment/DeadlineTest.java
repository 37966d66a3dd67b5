package org.collaborativecourses.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        // a plain day, where the learner's day is not that of UTC
        "2027-01-10T23:30:00Z, 1, Africa/Harare, 2027-01-12T21:59:59Z",
        "2027-01-10T23:30:00Z, 1, America/Lima, 2027-01-12T04:59:59Z",
        "2027-01-10T20:00:00Z, 1, Asia/Kathmandu, 2027-01-12T18:14:59Z",
        // the last day has 23 hours: the clock goes forward on it
        "2027-03-27T12:00:00Z, 1, Europe/Berlin, 2027-03-28T21:59:59Z",
        // the last day has 25 hours
        "2027-10-30T12:00:00Z, 1, Europe/Berlin, 2027-10-31T22:59:59Z",
        // the clock goes back from midnight to eleven: the last second comes twice, and the second one counts
        "2027-10-29T12:00:00Z, 1, Asia/Beirut, 2027-10-30T21:59:59Z",
        // the clock goes forward at midnight right after the last second
        "2027-03-26T12:00:00Z, 1, Asia/Beirut, 2027-03-27T21:59:59Z",
        // on the day of enrolling itself
        "2027-06-01T00:00:00Z, 0, Pacific/Apia, 2027-06-01T10:59:59Z",
    })
    void endsWithTheLastSecondOfTheDayWhereTheLearnerLives(Instant enrolled, int days, ZoneId zone, Instant due) {
        assertEquals(due, Deadline.after(enrolled, days, zone));
    }
}
