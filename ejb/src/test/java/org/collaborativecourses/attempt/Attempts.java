package org.collaborativecourses.attempt;

import static org.collaborativecourses.quiz.Fixture.NOON;
import static org.collaborativecourses.quiz.Fixture.quiz;
import static org.collaborativecourses.quiz.Fixture.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.quiz.Behaviour;
import org.collaborativecourses.quiz.Layout;
import org.collaborativecourses.shared.Language;

/** Attempts for tests. */
final class Attempts {

    private Attempts() {}

    static Attempt attempt(Duration timeLimit, Question... questions) {
        Layout layout = Layout.draw(quiz(settings(Behaviour.DEFERRED), questions), 1);
        return Attempt.start(1, 2, "quiz", 1, 3, layout, Optional.ofNullable(timeLimit), NOON);
    }

    static void answer(Attempt attempt, String question, String... values) {
        Response known = attempt.responses().get(question);
        attempt.answer(question, Answer.of(values), Language.EN, known == null ? 1 : known.sequence() + 1, NOON);
    }

    static BigDecimal points(String value) {
        return new BigDecimal(value);
    }
}
