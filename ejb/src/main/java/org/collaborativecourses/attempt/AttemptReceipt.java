package org.collaborativecourses.attempt;

/**
 * Where an attempt stands after something was done to it, and what its address is made of.
 *
 * @param taken whether what came along was taken; false: the attempt was finished before
 * @param checked false where a question should have been checked that is not answered
 */
public record AttemptReceipt(
        long id, String courseKey, String itemKey, int number, AttemptState state, boolean taken, boolean checked) {

    static AttemptReceipt of(Attempt attempt, String courseKey, boolean taken, boolean checked) {
        return new AttemptReceipt(
                attempt.id(), courseKey, attempt.itemKey(), attempt.number(), attempt.state(), taken, checked);
    }
}
