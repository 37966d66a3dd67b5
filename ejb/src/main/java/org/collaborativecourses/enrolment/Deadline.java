package org.collaborativecourses.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a course is to be complete: the last second of a day where the learner lives. */
public final class Deadline {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private Deadline() {}

    /**
     * The end of the day that is so many days after the day on which somebody enrols. Days are counted by the calendar,
     * so that a change of the clock between makes nobody lose an hour; where a clock goes back at midnight and the last
     * second comes twice, the second one counts.
     */
    public static Instant after(Instant enrolledAt, int days, ZoneId zone) {
        LocalDate lastDay = LocalDate.ofInstant(enrolledAt, zone).plusDays(days);
        return endOf(lastDay, zone);
    }

    /** The last second of a day where somebody lives. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LAST_SECOND).atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
}
