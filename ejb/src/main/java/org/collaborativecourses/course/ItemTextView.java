package org.collaborativecourses.course;

import java.util.Optional;
import org.collaborativecourses.quiz.Quiz;
import org.collaborativecourses.shared.Language;

/**
 * The text of an item as it is shown.
 *
 * @param language the language it is in, which is the source's where the asked one is missing
 * @param html safe HTML; for a quiz, its introduction
 * @param quiz the questions, for a quiz
 */
public record ItemTextView(Language language, String html, Optional<Quiz> quiz) {

    private static final int QUESTION = 4_000;

    /** Roughly how many characters it holds in memory. */
    int weight() {
        return html.length()
                + 200
                + quiz.map(it -> it.questions().size() * QUESTION).orElse(0);
    }
}
