package org.collaborativecourses.gift;

import java.math.BigDecimal;
import java.util.Optional;
import org.collaborativecourses.question.Numbers;

/**
 * The numbers that a numerical question takes.
 *
 * @param value null: any number
 */
record Interval(BigDecimal value, BigDecimal tolerance) {

    /** As it is written: {@code *}, {@code value}, {@code value:tolerance}, {@code low..high}. */
    static Optional<Interval> read(String text) {
        if (text.equals("*")) {
            return Optional.of(new Interval(null, BigDecimal.ZERO));
        }
        int dots = text.indexOf("..");
        int colon = text.indexOf(':');
        int mark = dots >= 0 ? dots : colon;
        Optional<BigDecimal> first =
                Numbers.read(mark < 0 ? text : text.substring(0, mark).strip());
        Optional<BigDecimal> second = mark < 0
                ? Optional.of(BigDecimal.ZERO)
                : Numbers.read(text.substring(mark + (dots >= 0 ? 2 : 1)).strip());
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal tolerance =
                dots >= 0 ? second.get().subtract(first.get()).divide(BigDecimal.valueOf(2)) : second.get();
        BigDecimal value = dots >= 0 ? first.get().add(tolerance) : first.get();
        return tolerance.signum() < 0 ? Optional.empty() : Optional.of(new Interval(value, tolerance));
    }
}
