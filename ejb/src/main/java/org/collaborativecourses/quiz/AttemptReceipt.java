package org.collaborativecourses.quiz;

/**
 * Where an attempt stands after something was done to it, and what its address is made of.
 *
 * @param tookAll whether everything that came along was taken; false: the attempt was finished before
 */
public record AttemptReceipt(
        long id, long enrolmentId, String itemKey, int number, AttemptState state, boolean tookAll) {

    static AttemptReceipt of(Attempt attempt, boolean tookAll) {
        return new AttemptReceipt(
                attempt.id(), attempt.enrolmentId(), attempt.itemKey(), attempt.number(), attempt.state(), tookAll);
    }
}
