package org.collaborativecourses.question;

import java.util.List;

/**
 * What a response is worth.
 *
 * @param fraction 0 to 1
 * @param feedback safe HTML, what the author says to the choices given, in their order; none that is empty
 * @param parts at place i, whether value i of the answer is right; empty where a response has no parts
 */
public record Mark(double fraction, Outcome outcome, List<String> feedback, List<Boolean> parts) {

    /** Weights such as 33.33333 % are cut off: three of them are meant to be everything. */
    private static final double NEARLY_ALL = 0.99999;

    public Mark {
        feedback = List.copyOf(feedback);
        parts = List.copyOf(parts);
    }

    static Mark of(double sum, List<String> feedback, List<Boolean> parts) {
        double fraction = sum >= NEARLY_ALL ? 1 : Math.max(0, sum);
        Outcome outcome = fraction == 1 ? Outcome.RIGHT : fraction > 0 ? Outcome.PARTIAL : Outcome.WRONG;
        return new Mark(
                fraction, outcome, feedback.stream().filter(it -> !it.isBlank()).toList(), parts);
    }

    static Mark unanswered() {
        return new Mark(0, Outcome.UNANSWERED, List.of(), List.of());
    }

    static Mark byHand() {
        return new Mark(0, Outcome.BY_HAND, List.of(), List.of());
    }
}
