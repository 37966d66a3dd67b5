package org.collaborativecourses.report;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many people came in each of the last twelve months, and how many completed something: each counts once in a month for
 * the one and once for the other, in however many courses. Whoever has several enrolments has them one after the other.
 */
final class Months {

    private static final int MONTHS = 12;

    private final int until;
    private final YearMonth first;
    private final int[] came = new int[MONTHS];
    private final int[] completed = new int[MONTHS];
    private final BitSet ownCame = new BitSet(MONTHS);
    private final BitSet ownCompleted = new BitSet(MONTHS);
    private int last = -1;

    /** @param until the moment as of which is counted */
    Months(int until) {
        this.until = until;
        this.first = month(until).minusMonths(MONTHS - 1L);
    }

    /** One enrolment. */
    void count(int person, int enrolledAt, int completedAt) {
        if (person != last) {
            last = person;
            ownCame.clear();
            ownCompleted.clear();
        }
        count(enrolledAt, ownCame, came);
        if (completedAt <= until) {
            count(completedAt, ownCompleted, completed);
        }
    }

    private void count(int moment, BitSet own, int[] counts) {
        int at = (int) first.until(month(moment), ChronoUnit.MONTHS);
        if (at >= 0 && at < MONTHS && !own.get(at)) {
            own.set(at);
            counts[at]++;
        }
    }

    /** The oldest first. */
    List<Charts.Month> counted() {
        return IntStream.range(0, MONTHS)
                .mapToObj(it -> new Charts.Month(first.plusMonths(it), came[it], completed[it]))
                .toList();
    }

    private static YearMonth month(int moment) {
        return YearMonth.from(Moments.instant(moment).atOffset(ZoneOffset.UTC));
    }
}
