package org.collaborativecourses.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.collaborativecourses.quiz.Behaviour;
import org.collaborativecourses.quiz.GradeMethod;

/**
 * A quiz before one starts: its rules, and what was done so far.
 *
 * @param questions how many are asked
 * @param limit how many attempts there are; null: as many as one likes
 * @param left how many of them are left, the open one not counted; null: as many as one likes
 * @param delay between two attempts
 * @param timeLimit null: none
 * @param opensAt before this no new attempt may start; null: at once
 * @param open the open attempt, or null
 * @param past finished attempts, the last first
 * @param percent what counts by the grade method; null: nothing yet, or not told
 */
public record QuizOverview(
        int questions,
        Behaviour behaviour,
        GradeMethod grade,
        int passPercent,
        Integer limit,
        Integer left,
        Duration delay,
        Duration timeLimit,
        Instant opensAt,
        PastAttempt open,
        List<PastAttempt> past,
        Double percent,
        boolean passed) {

    /** Whether a click would start one or continue. */
    public boolean mayStart() {
        return open != null || opensAt == null && (left == null || left > 0);
    }

    /** @param percent null: still open, or not told */
    public record PastAttempt(
            long id,
            int number,
            Instant startedAt,
            Instant dueAt,
            Instant finishedAt,
            Double percent,
            boolean passed) {}
}
