package org.collaborativecourses.quiz;

/** The percentage that passes. */
public record PassMark(int percent) {

    /** What rounding to five decimals may have taken from a score that is exactly the pass mark. */
    private static final double ROUNDING = 0.001;

    public boolean isReachedBy(double reached) {
        return reached + ROUNDING >= percent;
    }
}
