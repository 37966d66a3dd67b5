package org.collaborativecourses.question;

import java.util.List;

/** A text among the questions; nothing is asked. */
public record DescriptionQuestion(QuestionHead head) implements Question {

    @Override
    public FieldShape shape() {
        return FieldShape.NONE;
    }

    @Override
    public Mark mark(Answer answer) {
        return Mark.unanswered();
    }

    @Override
    public Answer best() {
        return Answer.NONE;
    }

    @Override
    public List<String> bestInWords() {
        return List.of();
    }

    @Override
    public boolean scored() {
        return false;
    }
}
