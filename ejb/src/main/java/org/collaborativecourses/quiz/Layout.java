package org.collaborativecourses.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.collaborativecourses.question.Question;

/**
 * Which questions an attempt has, in which order, and how the choices of each are mixed. Drawn once when the attempt
 * starts, and kept: going back, another device or another language show the same.
 */
public record Layout(@JsonProperty("slots") List<Slot> slots) {

    /**
     * @param question its id
     * @param order the choices' positions in the course's text, in the order in which they are shown; for matching, of
     *     the right sides; empty where there is nothing to mix
     */
    public record Slot(
            @JsonProperty("q") String question,
            @JsonProperty("o") List<Integer> order) {}

    public static Layout draw(Quiz quiz, long seed) {
        Random chance = new Random(seed);
        boolean shuffles = quiz.settings().shuffleChoices();
        return new Layout(quiz.pick(chance).stream()
                .map(question -> new Slot(question.head().id(), order(question, shuffles, chance)))
                .toList());
    }

    /** What is to be matched or put in order is always mixed: in the file it stands as it is right. */
    private static List<Integer> order(Question question, boolean shuffleChoices, Random chance) {
        return switch (question.shape()) {
            case RADIO, CHECKBOX -> shuffleChoices ? mixed(question.options().size(), chance) : List.of();
            case SELECTS, ORDER -> mixed(question.options().size(), chance);
            default -> List.of();
        };
    }

    private static List<Integer> mixed(int size, Random chance) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, chance);
        return List.copyOf(order);
    }

    public Optional<Slot> find(String questionId) {
        return slots.stream().filter(slot -> slot.question().equals(questionId)).findFirst();
    }

    public boolean has(String questionId) {
        return find(questionId).isPresent();
    }
}
