package org.collaborativecourses.question;

import java.util.List;

/** A statement that is true or not. */
public record TrueFalseQuestion(QuestionHead head, boolean right, RichText whenWrong, RichText whenRight)
        implements Question {

    @Override
    public FieldShape shape() {
        return FieldShape.TRUE_FALSE;
    }

    @Override
    public Mark mark(Answer answer) {
        String value = answer.first();
        if (!value.equals("true") && !value.equals("false")) {
            return Mark.unanswered();
        }
        boolean hit = value.equals(Boolean.toString(right));
        return Mark.of(hit ? 1 : 0, List.of((hit ? whenRight : whenWrong).html()), List.of(hit));
    }

    @Override
    public Answer best() {
        return Answer.of(Boolean.toString(right));
    }

    /** {@code true} or {@code false}: the page says it in the reader's language. */
    @Override
    public List<String> bestInWords() {
        return best().values();
    }
}
