package org.collaborativecourses.report;

/**
 * What one cell says of people, each once, however many of the courses that it gathers they are in. Everybody who is
 * enrolled is exactly one of active, stuck and complete.
 *
 * @param active not complete, and with progress in one of these courses, or enrolled in one, within the days that were asked for
 * @param stuck not complete, and without
 * @param complete in every one of these courses that they are in
 * @param percent of those enrolled who are complete, rounded down, so that 100 means all
 * @param medianDays from the first enrolment to the last completion; null where nobody is complete
 * @param enrolments people in courses, each person once for each course
 */
public record Figures(
        int enrolled, int active, int stuck, int complete, int percent, Double medianDays, int enrolments) {

    public static final Figures NOTHING = new Figures(0, 0, 0, 0, 0, null, 0);
}
