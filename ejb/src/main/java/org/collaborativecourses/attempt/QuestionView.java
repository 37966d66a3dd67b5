package org.collaborativecourses.attempt;

import java.time.Instant;
import java.util.List;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.question.Outcome;
import org.collaborativecourses.question.Question;

/**
 * A question of an attempt as its learner may see it now.
 *
 * @param number counted from 1; 0 for a text among the questions
 * @param question in the language it is read in
 * @param order the options' indexes in the order in which they are shown
 * @param answer what was answered; none where nothing was, or where it is not shown
 * @param sequence of that answer; 0 where there is none
 * @param savedAt when it was received, or null
 * @param tries how often it was checked
 * @param triesLeft how often it can still be checked
 * @param closed whether it takes no other answer
 * @param shown what is told about it
 */
public record QuestionView(
        int number,
        Question question,
        List<Integer> order,
        Answer answer,
        long sequence,
        Instant savedAt,
        int tries,
        int triesLeft,
        boolean closed,
        Shown shown) {

    /**
     * What the review rules let through; all of it safe HTML.
     *
     * @param outcome null: not told
     * @param fraction what it is worth, 0 to 1; null: not told
     * @param feedback to what was chosen
     * @param parts which values of the answer were right; empty: not told
     * @param general what is said whatever was answered; empty: nothing, or not told
     * @param best the right answer in words; empty: not told
     * @param hint for the next try; empty: none
     */
    public record Shown(
            Outcome outcome,
            Double fraction,
            List<String> feedback,
            List<Boolean> parts,
            String general,
            List<String> best,
            String hint) {

        static final Shown NOTHING = new Shown(null, null, List.of(), List.of(), "", List.of(), "");
    }

    public boolean isAnswered() {
        return !answer.blank();
    }

    /** Whether it was begun, but a place of an order or a partner of a match is still open. */
    public boolean isIncomplete() {
        int wanted = switch (question.shape()) {
            case SELECTS -> question.rows().size();
            case ORDER -> question.options().size();
            default -> 0;
        };
        return isAnswered()
                && answer.values().stream().filter(it -> !it.isBlank()).count() < wanted;
    }
}
