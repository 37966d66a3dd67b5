package org.collaborativecourses.quiz;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a quiz is taken.
 *
 * @param attempts how many; empty: as many as one likes
 * @param delay between the end of an attempt and the start of the next
 * @param pass percent; empty: the course's
 * @param draws empty: all questions are asked
 * @param penalty fraction of a question's mark lost for each wrong try, for {@link Behaviour#INTERACTIVE}
 * @param review one trigger for every part
 */
public record QuizSettings(
        Behaviour behaviour,
        OptionalInt attempts,
        Duration delay,
        Optional<Duration> timeLimit,
        GradeMethod grade,
        OptionalInt pass,
        boolean shuffleQuestions,
        boolean shuffleChoices,
        List<Draw> draws,
        double penalty,
        Map<ReviewPart, ReviewTrigger> review) {

    public static final double USUAL_PENALTY = 0.3333333;

    public QuizSettings {
        draws = List.copyOf(draws);
        Map<ReviewPart, ReviewTrigger> complete = usualReview(behaviour);
        complete.putAll(review);
        review = Collections.unmodifiableMap(complete);
    }

    public static QuizSettings usual() {
        return new QuizSettings(
                Behaviour.DEFERRED,
                OptionalInt.empty(),
                Duration.ZERO,
                Optional.empty(),
                GradeMethod.HIGHEST,
                OptionalInt.empty(),
                false,
                false,
                List.of(),
                USUAL_PENALTY,
                Map.of());
    }

    /** What a right response is worth after so many wrong tries: each takes the penalty off, never below nothing. */
    public double afterWrongTries(double fraction, int wrongTries) {
        return Math.max(0, fraction - wrongTries * penalty);
    }

    public static EnumMap<ReviewPart, ReviewTrigger> usualReview(Behaviour behaviour) {
        ReviewTrigger soon = ReviewTrigger.of(
                behaviour == Behaviour.DEFERRED ? ReviewTrigger.Kind.AFTER_ATTEMPT : ReviewTrigger.Kind.WHEN_ANSWERED);
        EnumMap<ReviewPart, ReviewTrigger> usual = new EnumMap<>(ReviewPart.class);
        for (ReviewPart part : ReviewPart.values()) {
            usual.put(part, soon);
        }
        usual.put(ReviewPart.RESPONSE, ReviewTrigger.of(ReviewTrigger.Kind.ALWAYS));
        usual.put(ReviewPart.ANSWER, ReviewTrigger.of(ReviewTrigger.Kind.AFTER_ATTEMPT));
        return usual;
    }
}
