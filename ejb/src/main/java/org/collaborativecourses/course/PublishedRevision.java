package org.collaborativecourses.course;

import org.collaborativecourses.content.CourseOutline;

/**
 * A revision as everybody else knows it: immutable, and the same object for as long as memory holds it.
 *
 * @param id of the revision; learner state that must not move with the content (an attempt) points at it
 * @param number counts the revisions of the course from 1
 */
public record PublishedRevision(long id, long courseId, int number, CourseOutline outline) {

    public String courseKey() {
        return outline.key();
    }
}
