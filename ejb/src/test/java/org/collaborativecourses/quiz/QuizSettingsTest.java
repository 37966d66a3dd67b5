package org.collaborativecourses.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuizSettingsTest {

    @Test
    void severalAttemptsGiveOneGrade() {
        List<Double> scores = List.of(0.5, 1.0, 0.0);
        assertEquals(1.0, GradeMethod.HIGHEST.of(scores));
        assertEquals(0.5, GradeMethod.MEAN.of(scores));
        assertEquals(0.5, GradeMethod.FIRST.of(scores));
        assertEquals(0.0, GradeMethod.LAST.of(scores));
        assertEquals(0.0, GradeMethod.MEAN.of(List.of()));
    }

    @Test
    void everyWrongTryTakesThePenaltyOffButNeverMoreThanThereIs() {
        QuizSettings settings = Fixture.settings(Behaviour.DEFERRED);
        assertEquals(1, settings.afterWrongTries(1, 0));
        assertEquals(1 - Fixture.PENALTY, settings.afterWrongTries(1, 1), 1e-9);
        assertEquals(0, settings.afterWrongTries(1, 5));
    }

    @Test
    void aReviewWaitsForWhatItHangsOn() {
        ReviewTrigger.Standing during = new ReviewTrigger.Standing(true, false, false, 1, false, false);
        ReviewTrigger.Standing done = new ReviewTrigger.Standing(true, true, true, 2, true, true);
        assertEquals(
                Set.of("ALWAYS", "WHEN_ANSWERED"),
                java.util.Arrays.stream(ReviewTrigger.Kind.values())
                        .filter(kind -> new ReviewTrigger(kind, 2).shows(during))
                        .map(Enum::name)
                        .collect(Collectors.toSet()));
        for (ReviewTrigger.Kind kind : ReviewTrigger.Kind.values()) {
            assertEquals(kind != ReviewTrigger.Kind.NEVER, new ReviewTrigger(kind, 2).shows(done), kind.name());
        }
        assertFalse(new ReviewTrigger(ReviewTrigger.Kind.AFTER_ATTEMPTS, 3).shows(done));
    }
}
