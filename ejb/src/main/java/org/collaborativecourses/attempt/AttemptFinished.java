package org.collaborativecourses.attempt;

import java.time.Instant;

/**
 * An attempt was handed in or ran out of time. Fired synchronously in the transaction that finishes it.
 *
 * @param percent what counts for the quiz now, of all finished attempts by the quiz's grade method
 * @param passed whether that reaches the pass mark
 */
public record AttemptFinished(long enrolmentId, String itemKey, double percent, boolean passed, Instant at) {}
