package org.collaborativecourses.attempt;

/**
 * The attempt that is open now.
 *
 * @param number which one of this learner's at this quiz, from 1
 * @param created whether it was started just now; false: it was open already
 */
public record StartedAttempt(long id, int number, boolean created) {}
