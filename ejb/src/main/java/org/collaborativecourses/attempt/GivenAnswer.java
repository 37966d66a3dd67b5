package org.collaborativecourses.attempt;

import java.util.List;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/**
 * An answer as it came in.
 *
 * @param sequence the browser's counter for this question; 0: a plain form, whose answer is the newest there is
 * @param language the language the question was read in
 */
public record GivenAnswer(String questionId, long sequence, List<String> values, Language language) {

    private static final int MOST_VALUES = 100;
    private static final int MOST_CHARACTERS = 20_000;

    /** @throws InvalidException where it is larger than any answer can be */
    public GivenAnswer {
        values = List.copyOf(values);
        int characters = values.stream().mapToInt(String::length).sum();
        if (values.size() > MOST_VALUES || characters > MOST_CHARACTERS) {
            throw new InvalidException(questionId, "quiz.answer.tooLong", MOST_CHARACTERS);
        }
    }

    Answer answer() {
        return new Answer(values);
    }
}
