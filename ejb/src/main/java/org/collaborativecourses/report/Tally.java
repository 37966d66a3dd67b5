package org.collaborativecourses.report;

import java.util.Arrays;
import org.collaborativecourses.progress.CourseProgress;

/**
 * Counts cells by number. Enrolments are counted in the order of their people, so that the last person of a cell tells
 * whether the next one is new to it.
 */
final class Tally {

    private final int[] learners;
    private final int[] lastPerson;
    private final int[][] states;
    private long[] days = new long[4096];
    private int completions;
    private boolean sorted;

    Tally(int cells) {
        learners = new int[cells];
        lastPerson = new int[cells];
        Arrays.fill(lastPerson, -1);
        states = new int[LearnerState.values().length][cells];
    }

    /** @param seconds from enrolment to completion, where it is complete */
    void add(int cell, int person, LearnerState state, int seconds) {
        if (lastPerson[cell] != person) {
            lastPerson[cell] = person;
            learners[cell]++;
        }
        states[state.ordinal()][cell]++;
        if (state == LearnerState.COMPLETE) {
            if (completions == days.length) {
                days = Arrays.copyOf(days, 2 * completions);
            }
            days[completions++] = (long) cell << 32 | Math.max(0, seconds) / Moments.DAY;
        }
    }

    Figures figures(int cell) {
        if (learners[cell] == 0) {
            return Figures.NOTHING;
        }
        int active = states[LearnerState.ACTIVE.ordinal()][cell];
        int stuck = states[LearnerState.STUCK.ordinal()][cell];
        int complete = states[LearnerState.COMPLETE.ordinal()][cell];
        int enrolled = active + stuck + complete;
        return new Figures(
                learners[cell],
                enrolled,
                active,
                stuck,
                complete,
                CourseProgress.percent(complete, enrolled),
                median(cell, complete));
    }

    boolean isEmpty(int cell) {
        return learners[cell] == 0;
    }

    /** The days of all cells are sorted once, first by cell: those of one lie together. */
    private Double median(int cell, int count) {
        if (count == 0) {
            return null;
        }
        if (!sorted) {
            Arrays.sort(days, 0, completions);
            sorted = true;
        }
        int found = Arrays.binarySearch(days, 0, completions, (long) cell << 32);
        int first = found < 0 ? -found - 1 : found;
        while (first > 0 && days[first - 1] >>> 32 == cell) {
            first--;
        }
        return ((int) days[first + (count - 1) / 2] + (int) days[first + count / 2]) / 2.0;
    }
}
