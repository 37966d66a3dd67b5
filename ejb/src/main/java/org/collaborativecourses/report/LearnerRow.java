package org.collaborativecourses.report;

import java.time.Instant;
import java.util.List;

/**
 * A person in a course, as one of those behind a cell.
 *
 * @param name empty where the account was closed
 * @param state in this course
 * @param percent as the learner sees it
 * @param lastProgressAt when an item was last completed, or null
 * @param standing how they stand in all the courses of theirs that the cell gathers
 */
public record LearnerRow(
        long personId,
        String name,
        String email,
        List<String> organisations,
        String courseKey,
        LearnerState state,
        int percent,
        Instant enrolledAt,
        Instant lastProgressAt,
        Instant completedAt,
        LearnerState standing) {}
