package org.collaborativecourses.progress;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a learner handed in; each time anew, and all of it is kept.
 *
 * @param number counts from 1
 * @param dueOn by when a commitment is to be kept, or null
 * @param once what the sender knows it by, or null
 */
public record Submission(int number, String text, String fileName, LocalDate dueOn, Instant handedInAt, String once) {}
