package org.collaborativecourses.report;

/**
 * What one cell says. Everybody who is enrolled is exactly one of active, stuck and complete.
 *
 * @param learners people, each once
 * @param enrolled people in courses, each person once for each course
 * @param active on their way, with progress or enrolled within the days that were asked for
 * @param stuck on their way, without
 * @param percent of those enrolled who are complete, rounded down, so that 100 means all
 * @param medianDays from enrolment to completion; null where nobody is complete
 */
public record Figures(int learners, int enrolled, int active, int stuck, int complete, int percent, Double medianDays) {

    public static final Figures NOTHING = new Figures(0, 0, 0, 0, 0, 0, null);
}
