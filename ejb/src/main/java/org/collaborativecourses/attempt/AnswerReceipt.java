package org.collaborativecourses.attempt;

import java.time.Instant;

/**
 * What became of an answer.
 *
 * @param sequence the newest that is kept of this question
 * @param savedAt when this answer was received
 * @param saved whether this very answer is what is kept; false: a newer one is, or nothing more is taken
 * @param state of the attempt: where it is finished, the answer came too late
 * @param closed whether the question was marked already and takes no other answer
 */
public record AnswerReceipt(long sequence, Instant savedAt, boolean saved, AttemptState state, boolean closed) {}
