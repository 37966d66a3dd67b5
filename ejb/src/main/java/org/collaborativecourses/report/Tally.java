package org.collaborativecourses.report;

import java.util.Arrays;
import org.collaborativecourses.progress.CourseProgress;

/**
 * Counts people in cells by number. What is added comes in the order of its people: whoever is being counted in a cell is
 * held there until somebody else comes to it, and then counted once, by all the courses of theirs that the cell gathers.
 */
final class Tally {

    private static final int NOBODY = -1;

    private final int[] enrolments;
    private final int[][] states;
    private final int[] person;
    private final int[] cameAt;
    private final int[] doneAt;
    private final boolean[] moving;
    private long[] days = new long[4096];
    private int completions;
    private boolean closed;

    Tally(int cells) {
        enrolments = new int[cells];
        states = new int[LearnerState.values().length][cells];
        person = new int[cells];
        Arrays.fill(person, NOBODY);
        cameAt = new int[cells];
        doneAt = new int[cells];
        moving = new boolean[cells];
    }

    /**
     * A course of a person.
     *
     * @param enrolledAt since when they are in it
     * @param completedAt {@link Moments#NEVER} where it is not complete
     * @param moved whether they made progress in it, or enrolled, within the days
     */
    void add(int cell, int someone, int enrolledAt, int completedAt, boolean moved) {
        enrolments[cell]++;
        if (person[cell] == someone) {
            cameAt[cell] = Math.min(cameAt[cell], enrolledAt);
            doneAt[cell] = Math.max(doneAt[cell], completedAt);
            moving[cell] |= moved;
            return;
        }
        count(cell);
        person[cell] = someone;
        cameAt[cell] = enrolledAt;
        doneAt[cell] = completedAt;
        moving[cell] = moved;
    }

    private void count(int cell) {
        if (person[cell] == NOBODY) {
            return;
        }
        LearnerState state = LearnerState.of(doneAt[cell] != Moments.NEVER, moving[cell]);
        states[state.ordinal()][cell]++;
        if (state == LearnerState.COMPLETE) {
            if (completions == days.length) {
                days = Arrays.copyOf(days, 2 * completions);
            }
            days[completions++] = (long) cell << 32 | Math.max(0, doneAt[cell] - cameAt[cell]) / Moments.DAY;
        }
    }

    /** Nothing can be added any more. The days of all cells are sorted once, first by cell: those of one lie together. */
    private void close() {
        if (!closed) {
            closed = true;
            for (int cell = 0; cell < person.length; cell++) {
                count(cell);
            }
            Arrays.sort(days, 0, completions);
        }
    }

    Figures figures(int cell) {
        close();
        if (isEmpty(cell)) {
            return Figures.NOTHING;
        }
        int active = states[LearnerState.ACTIVE.ordinal()][cell];
        int stuck = states[LearnerState.STUCK.ordinal()][cell];
        int complete = states[LearnerState.COMPLETE.ordinal()][cell];
        int enrolled = active + stuck + complete;
        return new Figures(
                enrolled,
                active,
                stuck,
                complete,
                CourseProgress.percent(complete, enrolled),
                median(cell, complete),
                enrolments[cell]);
    }

    boolean isEmpty(int cell) {
        return enrolments[cell] == 0;
    }

    private Double median(int cell, int count) {
        if (count == 0) {
            return null;
        }
        int found = Arrays.binarySearch(days, 0, completions, (long) cell << 32);
        int first = found < 0 ? -found - 1 : found;
        while (first > 0 && days[first - 1] >>> 32 == cell) {
            first--;
        }
        return ((int) days[first + (count - 1) / 2] + (int) days[first + count / 2]) / 2.0;
    }
}
