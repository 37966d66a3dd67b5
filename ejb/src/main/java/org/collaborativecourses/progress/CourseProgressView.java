package org.collaborativecourses.progress;

import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.enrolment.EnrolmentView;

/**
 * A course and how one person stands in it.
 *
 * @param enrolment null for whoever never enrolled
 */
public record CourseProgressView(PublishedRevision revision, EnrolmentView enrolment, CourseProgress progress) {

    public boolean enrolled() {
        return enrolment != null && enrolment.active();
    }
}
