package org.collaborativecourses.attempt;

import org.collaborativecourses.question.DescriptionQuestion;
import org.collaborativecourses.question.EssayQuestion;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.quiz.Questions;
import org.collaborativecourses.quiz.Score;
import org.collaborativecourses.quiz.Tries;
import org.collaborativecourses.shared.Language;

/**
 * Adds up an attempt when it is finished. Every question counts the same; what was not answered counts nothing. Texts
 * that a person has to mark do not count and hold nobody up: the score is made of the others. Where a quiz has nothing
 * but such texts, its score is the share of them that was written.
 */
class Marking {

    private final double penalty;
    private final Questions questions;
    private double points;
    private int marked;
    private int written;
    private int byHand;

    Marking(double penalty, Questions questions) {
        this.penalty = penalty;
        this.questions = questions;
    }

    /** @param response null where nothing was answered */
    void add(String questionId, Response response) {
        Question question = questions.get(questionId, response == null ? Language.EN : response.language());
        if (question instanceof DescriptionQuestion) {
            return;
        }
        if (question instanceof EssayQuestion) {
            byHand++;
            if (response != null && !response.answer().blank()) {
                written++;
            }
            if (response != null) {
                response.closeUnmarked();
            }
            return;
        }
        marked++;
        if (response != null) {
            if (!response.isClosed()) {
                response.close(Tries.worth(question, response.triedAnswers(), response.answer(), penalty));
            }
            points += response.fraction();
        }
    }

    Score score() {
        return marked == 0 ? Score.of(written, byHand) : Score.of(points, marked);
    }
}
