package org.collaborativecourses.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.collaborativecourses.quiz.ReviewTrigger.Kind;
import org.collaborativecourses.quiz.ReviewTrigger.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewPolicyTest {

    private static final Standing OPEN = new Standing(false, false, false, 0, false, false);
    private static final Standing CLOSED_QUESTION = new Standing(true, true, false, 0, false, false);
    private static final Standing FINISHED = new Standing(true, false, true, 1, false, false);

    private static ReviewPolicy all(Kind kind) {
        Map<ReviewPart, ReviewTrigger> triggers = new EnumMap<>(ReviewPart.class);
        for (ReviewPart part : ReviewPart.values()) {
            triggers.put(part, new ReviewTrigger(kind, 2));
        }
        return new ReviewPolicy(triggers);
    }

    @ParameterizedTest
    @EnumSource(ReviewPart.class)
    void tellsNothingOfAQuestionThatWasNotChecked(ReviewPart part) {
        assertFalse(all(Kind.ALWAYS).shows(part, false, OPEN));
    }

    @ParameterizedTest
    @EnumSource(ReviewPart.class)
    void betweenTriesTellsOnlyWhetherItWasRightAndTheFeedback(ReviewPart part) {
        boolean checking = part == ReviewPart.CORRECTNESS || part == ReviewPart.FEEDBACK;

        assertEquals(checking, all(Kind.ALWAYS).shows(part, true, OPEN));
        assertEquals(checking, all(Kind.AFTER_ATTEMPT).shows(part, true, OPEN));
        assertFalse(all(Kind.NEVER).shows(part, true, OPEN));
    }

    @Test
    void followsTheTriggerOnceAQuestionIsAnsweredForGood() {
        assertTrue(all(Kind.WHEN_ANSWERED).shows(ReviewPart.ANSWER, true, CLOSED_QUESTION));
        assertTrue(all(Kind.WHEN_CORRECT).shows(ReviewPart.ANSWER, true, CLOSED_QUESTION));
        assertFalse(all(Kind.AFTER_ATTEMPT).shows(ReviewPart.ANSWER, true, CLOSED_QUESTION));
    }

    @Test
    void followsTheTriggerAfterTheAttempt() {
        assertTrue(all(Kind.AFTER_ATTEMPT).shows(ReviewPart.ANSWER, false, FINISHED));
        assertFalse(all(Kind.WHEN_CORRECT).shows(ReviewPart.ANSWER, false, FINISHED));
        assertFalse(all(Kind.AFTER_ATTEMPTS).shows(ReviewPart.ANSWER, false, FINISHED));
        assertFalse(all(Kind.AFTER_ALL_ATTEMPTS).shows(ReviewPart.ANSWER, false, FINISHED));
        assertFalse(all(Kind.WHEN_PASSED).shows(ReviewPart.ANSWER, false, FINISHED));
        assertTrue(
                all(Kind.WHEN_PASSED).shows(ReviewPart.ANSWER, false, new Standing(true, false, true, 1, false, true)));
        assertFalse(all(Kind.NEVER).shows(ReviewPart.ANSWER, false, FINISHED));
    }
}
