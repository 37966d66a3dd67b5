package org.collaborativecourses.course;

/**
 * A picture, sound or film of a course. Its bytes are asked for piece by piece ({@link CourseService#mediaPiece}), so that
 * many who listen over thin connections hold little memory.
 *
 * @param hash SHA-256 of its bytes, hexadecimal
 * @param size in bytes
 */
public record MediaFile(String hash, String contentType, int size) {}
