package org.collaborativecourses.quiz;

/**
 * When a part of the review is shown. A course at one's own pace has no dates: it hangs on what the learner did.
 *
 * @param n for {@link Kind#AFTER_ATTEMPTS}: how many; else 0
 */
public record ReviewTrigger(Kind kind, int n) {

    public enum Kind {
        ALWAYS,
        AFTER_ATTEMPT,
        WHEN_ANSWERED,
        WHEN_CORRECT,
        AFTER_ATTEMPTS,
        AFTER_ALL_ATTEMPTS,
        WHEN_PASSED,
        NEVER
    }

    /**
     * How the learner stands.
     *
     * @param answered whether the question is answered for good: checked and locked, or the attempt handed in
     * @param correct whether it is answered for good and right
     * @param attemptFinished whether the attempt that is looked at is handed in
     * @param attemptsFinished how many attempts are handed in
     * @param noneLeft whether no further attempt is allowed
     * @param passed whether the quiz is passed
     */
    public record Standing(
            boolean answered,
            boolean correct,
            boolean attemptFinished,
            int attemptsFinished,
            boolean noneLeft,
            boolean passed) {}

    public static ReviewTrigger of(Kind kind) {
        return new ReviewTrigger(kind, 0);
    }

    public boolean shows(Standing standing) {
        return switch (kind) {
            case ALWAYS -> true;
            case AFTER_ATTEMPT -> standing.attemptFinished();
            case WHEN_ANSWERED -> standing.answered() || standing.attemptFinished();
            case WHEN_CORRECT -> standing.correct();
            case AFTER_ATTEMPTS -> standing.attemptFinished() && standing.attemptsFinished() >= n;
            case AFTER_ALL_ATTEMPTS -> standing.attemptFinished() && standing.noneLeft();
            case WHEN_PASSED -> standing.attemptFinished() && standing.passed();
            case NEVER -> false;
        };
    }
}
