package org.collaborativecourses.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.collaborativecourses.question.Question;

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
        Set<Integer> drawn = Draws.pick(questions, settings.draws(), chance);
        List<Question> picked = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            if (drawn.contains(i) || always(questions.get(i))) {
                picked.add(questions.get(i));
            }
        }
        if (settings.shuffleQuestions()) {
            Draws.shuffle(picked, chance);
        }
        return List.copyOf(picked);
    }

    /** Whether every attempt has it: no draw may take it. */
    public boolean always(Question question) {
        return settings.draws().stream().noneMatch(draw -> draw.mayTake(question));
    }

    /** How many questions the draws get, which is fewer than they ask for where they compete for the same. */
    public int drawn() {
        return Draws.pick(questions, settings.draws(), new Random(0)).size();
    }

    /** How many questions with a score an attempt has. */
    public int size() {
        long always =
                questions.stream().filter(this::always).filter(Question::scored).count();
        return (int) always + settings.draws().stream().mapToInt(Draw::n).sum();
    }
}
