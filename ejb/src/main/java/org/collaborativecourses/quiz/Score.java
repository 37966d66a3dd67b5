package org.collaborativecourses.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points reached of points that could be. Five decimals, as the table keeps them.
 *
 * @param max the number of questions that are marked at once; those marked by hand are not among them
 */
public record Score(BigDecimal points, BigDecimal max) {

    private static final int DECIMALS = 5;

    public static Score of(double points, double max) {
        return new Score(rounded(points), rounded(max));
    }

    public double percent() {
        return max.signum() == 0 ? 0 : points.doubleValue() * 100 / max.doubleValue();
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
