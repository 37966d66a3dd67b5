package org.collaborativecourses.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A number to type. The first accepted answer that it lies within counts, bounds included. */
public record NumericalQuestion(QuestionHead head, List<Accepted> accepted) implements Question {

    /**
     * @param value the middle of what is accepted; null: any number at all
     * @param tolerance how far from it a number may be, 0 or more
     * @param weight 0 to 1
     */
    public record Accepted(BigDecimal value, BigDecimal tolerance, double weight, RichText note) {

        /** A range and its middle with a tolerance are the same, and so is 1.50 and 1.5. */
        public Accepted {
            value = value == null ? null : plain(value);
            tolerance = plain(tolerance);
        }

        boolean holds(BigDecimal number) {
            return value == null || number.subtract(value).abs().compareTo(tolerance) <= 0;
        }

        private static BigDecimal plain(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    public NumericalQuestion {
        accepted = List.copyOf(accepted);
    }

    @Override
    public FieldShape shape() {
        return FieldShape.NUMBER;
    }

    @Override
    public Mark mark(Answer answer) {
        if (answer.first().isEmpty()) {
            return Mark.unanswered();
        }
        Optional<BigDecimal> number = Numbers.typed(answer.first());
        return accepted.stream()
                .filter(candidate -> number.isPresent() && candidate.holds(number.get()))
                .findFirst()
                .map(hit -> Mark.of(hit.weight(), List.of(hit.note().html()), List.of(hit.weight() > 0)))
                .orElseGet(() -> Mark.of(0, anythingElse(), List.of(false)));
    }

    /** What is said to something that is no number: the same as to any other wrong answer. */
    private List<String> anythingElse() {
        return accepted.stream()
                .filter(it -> it.value() == null && it.weight() == 0)
                .map(it -> it.note().html())
                .toList();
    }

    @Override
    public Answer best() {
        return accepted.stream()
                .sorted((one, other) -> Double.compare(other.weight(), one.weight()))
                .flatMap(it -> Numbers.within(it.value(), it.tolerance()))
                .map(number -> Answer.of(number.toPlainString()))
                .filter(candidate -> mark(candidate).outcome() == Outcome.RIGHT)
                .findFirst()
                .orElse(Answer.NONE);
    }

    @Override
    public List<String> bestInWords() {
        return best().values();
    }
}
