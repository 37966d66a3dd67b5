package org.collaborativecourses.gift;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Weights as percentages: 33.33333 means a third, and so does 33.33. */
final class Weights {

    private static final Pattern PERCENT = Pattern.compile("-?\\d{1,3}(?:[.,]\\d{0,10})?");
    private static final int LARGEST_DENOMINATOR = 20;
    private static final double CLOSE = 0.00005;

    private Weights() {}

    /** -1 to 1; empty where it is none. */
    static Optional<Double> read(String percent) {
        if (!PERCENT.matcher(percent).matches()) {
            return Optional.empty();
        }
        double weight = Double.parseDouble(percent.replace(',', '.')) / 100;
        return Math.abs(weight) > 1 ? Optional.empty() : Optional.of(meant(weight));
    }

    static String write(double weight) {
        BigDecimal percent = BigDecimal.valueOf(weight * 100)
                .setScale(5, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return percent.toPlainString();
    }

    private static double meant(double weight) {
        for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
            double whole = (double) Math.round(weight * denominator) / denominator;
            if (Math.abs(whole - weight) < CLOSE) {
                return whole + 0.0;
            }
        }
        return Math.round(weight * 1e7) / 1e7;
    }
}
