package org.collaborativecourses.quiz;

import java.util.Map;
import org.collaborativecourses.quiz.ReviewTrigger.Kind;
import org.collaborativecourses.quiz.ReviewTrigger.Standing;

/**
 * What a learner is shown of a question, by the triggers that the author set for each part. Before the attempt is
 * finished only a question that was checked shows anything at all; and while tries are left, only what checking is for:
 * whether it was right, and the feedback to what was chosen.
 */
public record ReviewPolicy(Map<ReviewPart, ReviewTrigger> triggers) {

    /**
     * @param checked whether the question was checked at least once
     * @param standing how the learner stands; {@code answered}: for good
     */
    public boolean shows(ReviewPart part, boolean checked, Standing standing) {
        ReviewTrigger trigger = triggers.get(part);
        if (standing.attemptFinished() || standing.answered()) {
            return trigger.shows(standing);
        }
        boolean checking = part == ReviewPart.CORRECTNESS || part == ReviewPart.FEEDBACK;
        return checked && checking && trigger.kind() != Kind.NEVER;
    }

    /** Whether the score of a finished attempt is shown. */
    public boolean showsScore(Standing standing) {
        return triggers.get(ReviewPart.MARKS).shows(standing);
    }
}
