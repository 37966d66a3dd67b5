package org.collaborativecourses.quiz;

import java.util.List;

/** Which grade several attempts give. */
public enum GradeMethod {
    HIGHEST,
    MEAN,
    FIRST,
    LAST;

    /** @param scores of the finished attempts, in their order; 0 where there is none */
    public double of(List<Double> scores) {
        if (scores.isEmpty()) {
            return 0;
        }
        return switch (this) {
            case HIGHEST ->
                scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            case MEAN ->
                scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            case FIRST -> scores.get(0);
            case LAST -> scores.get(scores.size() - 1);
        };
    }
}
