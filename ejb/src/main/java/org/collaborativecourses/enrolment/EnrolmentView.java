package org.collaborativecourses.enrolment;

import java.time.Instant;
import org.collaborativecourses.shared.Language;

/**
 * A person in a course.
 *
 * @param active false once they left
 * @param dueAt when the course is to be complete, or null
 * @param language the language they read the course in
 * @param lastItemKey where they were last, or null
 * @param completedAt when it was first complete, or null; stays whatever happens to the course
 */
public record EnrolmentView(
        long id,
        long personId,
        long courseId,
        boolean active,
        Instant enrolledAt,
        Instant dueAt,
        Language language,
        String lastItemKey,
        Instant lastVisitedAt,
        Instant completedAt) {}
