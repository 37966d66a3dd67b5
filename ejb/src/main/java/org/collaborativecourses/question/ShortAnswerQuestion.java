package org.collaborativecourses.question;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word or phrase to type. The first accepted answer that fits counts. Case does not matter, accents do; {@code *}
 * stands for anything, {@code \*} for a star.
 */
public record ShortAnswerQuestion(QuestionHead head, List<Accepted> accepted) implements Question {

    /** @param weight 0 to 1 */
    public record Accepted(String pattern, double weight, RichText note) {}

    public ShortAnswerQuestion {
        accepted = List.copyOf(accepted);
    }

    @Override
    public FieldShape shape() {
        return FieldShape.TEXT;
    }

    @Override
    public Mark mark(Answer answer) {
        String typed = answer.first();
        if (typed.isEmpty()) {
            return Mark.unanswered();
        }
        for (Accepted candidate : accepted) {
            if (Wildcard.fits(candidate.pattern(), typed)) {
                return Mark.of(candidate.weight(), List.of(candidate.note().html()), List.of(candidate.weight() > 0));
            }
        }
        return Mark.of(0, List.of(), List.of(false));
    }

    @Override
    public Answer best() {
        return accepted.stream()
                .sorted((one, other) -> Double.compare(other.weight(), one.weight()))
                .flatMap(it -> Stream.of("", "x", " x ").map(filling -> Wildcard.fill(it.pattern(), filling)))
                .map(Answer::of)
                .filter(candidate -> mark(candidate).outcome() == Outcome.RIGHT)
                .findFirst()
                .orElse(Answer.NONE);
    }

    @Override
    public List<String> bestInWords() {
        return best().values().stream().map(TextRenderer::escape).toList();
    }
}
