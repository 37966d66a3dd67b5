package org.collaborativecourses.offering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.collaborativecourses.enrolment.Deadline;

/** By when somebody has to be done with a course. */
final class DueRule {

    private DueRule() {}

    /**
     * What one offering asks of one person.
     *
     * @param days or null, counted from the day on which the person first got a place
     * @param on or null
     */
    record Claim(boolean required, Integer days, LocalDate on, Instant since) {

        private Instant at(ZoneId zone) {
            if (on != null) {
                return Deadline.endOf(on, zone);
            }
            return days == null ? null : Deadline.after(since, days, zone);
        }
    }

    /**
     * The earliest that is required holds; where none is required with a deadline, the earliest that is recommended; else
     * what the course itself asks for. More time given to the person only ever moves it back.
     *
     * @param own the course's own deadline, or null
     * @param extendedTo or null
     * @return null where there is no deadline
     */
    static Instant of(List<Claim> claims, Instant own, LocalDate extendedTo, ZoneId zone) {
        Instant due = earliest(claims.stream().filter(Claim::required), zone)
                .or(() -> earliest(claims.stream().filter(it -> !it.required()), zone))
                .orElse(own);
        if (due == null || extendedTo == null) {
            return due;
        }
        Instant extended = Deadline.endOf(extendedTo, zone);
        return extended.isAfter(due) ? extended : due;
    }

    private static Optional<Instant> earliest(Stream<Claim> claims, ZoneId zone) {
        return claims.map(it -> it.at(zone)).filter(Objects::nonNull).min(Instant::compareTo);
    }
}
