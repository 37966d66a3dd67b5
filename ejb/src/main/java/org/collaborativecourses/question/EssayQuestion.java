package org.collaborativecourses.question;

import java.util.List;

/** A text that a person marks. */
public record EssayQuestion(QuestionHead head) implements Question {

    @Override
    public FieldShape shape() {
        return FieldShape.ESSAY;
    }

    @Override
    public Mark mark(Answer answer) {
        return answer.blank() ? Mark.unanswered() : Mark.byHand();
    }

    @Override
    public Answer best() {
        return Answer.NONE;
    }

    @Override
    public List<String> bestInWords() {
        return List.of();
    }
}
