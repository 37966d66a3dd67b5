package org.collaborativecourses.attempt;

import java.util.ArrayList;
import java.util.List;
import org.collaborativecourses.question.Answer;

/** The answers to one question that were checked, one after another. */
record Tried(List<Answer> answers) {

    static final Tried NONE = new Tried(List.of());

    Tried {
        answers = List.copyOf(answers);
    }

    Tried and(Answer next) {
        List<Answer> longer = new ArrayList<>(answers);
        longer.add(next);
        return new Tried(longer);
    }
}
