package org.collaborativecourses.marking;

import java.time.Instant;
import java.util.List;

/**
 * What somebody said of a work.
 *
 * @param number of the submission
 * @param handedBack whether it was given back for another try; there are no points then
 * @param levels for each criterion the number of the level, from 0; empty where it was handed back
 * @param revisionId whose rubric the levels are of
 */
public record MarkView(
        int number,
        int round,
        boolean handedBack,
        List<Integer> levels,
        long revisionId,
        int points,
        int most,
        String comment,
        String by,
        Instant at) {

    /** Of all points, as they count towards completion. */
    public double percent() {
        return most == 0 ? 0 : 100.0 * points / most;
    }
}
