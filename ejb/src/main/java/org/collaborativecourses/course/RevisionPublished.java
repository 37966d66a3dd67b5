package org.collaborativecourses.course;

/** A course shows another revision from now on. */
public record RevisionPublished(String courseKey) {}
