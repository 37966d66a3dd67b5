package org.collaborativecourses.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chart of months counts people, as every other figure does. */
class MonthsTest {

    private static final int NEVER = Moments.NEVER;

    private final Months months = new Months(at("2026-03-20"));

    private static int at(String day) {
        return Moments.of(Instant.parse(day + "T12:00:00Z"));
    }

    private Charts.Month of(int month) {
        return months.counted().get(11 - (3 - month));
    }

    @Test
    void areTheLastTwelve() {
        List<Charts.Month> all = months.counted();
        assertEquals(12, all.size());
        assertEquals(YearMonth.of(2025, 4), all.get(0).month());
        assertEquals(YearMonth.of(2026, 3), all.get(11).month());
    }

    @Test
    void countWhoCameIntoTwoCoursesOfAMonthOnce() {
        months.count(1, at("2026-02-03"), NEVER);
        months.count(1, at("2026-02-20"), NEVER);
        months.count(1, at("2026-03-02"), NEVER);
        months.count(2, at("2026-02-03"), NEVER);
        assertEquals(2, of(2).enrolled());
        assertEquals(1, of(3).enrolled());
    }

    @Test
    void countWhoCompletedTwoCoursesOfAMonthOnceBesideHavingCome() {
        months.count(1, at("2026-02-03"), at("2026-02-25"));
        months.count(1, at("2026-02-04"), at("2026-02-26"));
        months.count(1, at("2026-02-05"), at("2026-03-01"));
        assertEquals(1, of(2).enrolled());
        assertEquals(1, of(2).completed());
        assertEquals(1, of(3).completed());
    }

    @Test
    void leaveOutWhatWasBeforeThemAndWhatCameLater() {
        months.count(1, at("2025-03-31"), at("2026-03-21"));
        assertEquals(
                0,
                months.counted().stream()
                        .mapToInt(it -> it.enrolled() + it.completed())
                        .sum());
    }
}
