package org.collaborativecourses.course;

/** Who enrols in a course is asked for something else from now on. */
public record CourseSettingsChanged(String courseKey) {}
