package org.collaborativecourses.offering;

import java.util.List;

/**
 * What somebody learns, as a desk sees it.
 *
 * @param courses that they are or were in, those that go on first
 * @param places in offerings of which they are and were in no course: invited, waiting, or not wanted
 */
public record PersonCourses(List<PersonCourse> courses, List<PersonPlace> places) {}
