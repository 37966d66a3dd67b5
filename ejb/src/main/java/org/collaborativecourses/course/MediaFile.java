package org.collaborativecourses.course;

/** A picture, sound or film of a course, as it is sent. */
public record MediaFile(String contentType, byte[] content) {}
