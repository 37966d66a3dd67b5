package org.collaborativecourses.attempt;

import static org.collaborativecourses.attempt.Attempts.answer;
import static org.collaborativecourses.attempt.Attempts.attempt;
import static org.collaborativecourses.quiz.Fixture.NOON;
import static org.collaborativecourses.quiz.Fixture.choice;
import static org.collaborativecourses.quiz.Fixture.essay;
import static org.collaborativecourses.quiz.Fixture.matching;
import static org.collaborativecourses.quiz.Fixture.of;
import static org.collaborativecourses.quiz.Fixture.settings;
import static org.collaborativecourses.quiz.Fixture.trueFalse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.quiz.Behaviour;
import org.collaborativecourses.quiz.Fixture;
import org.collaborativecourses.quiz.QuizSettings;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final QuizSettings DEFERRED = settings(Behaviour.DEFERRED);
    private static final QuizSettings IMMEDIATE = settings(Behaviour.IMMEDIATE);
    private static final QuizSettings INTERACTIVE = settings(Behaviour.INTERACTIVE);

    @Nested
    class Answering {

        private final Question question = choice("q-one");
        private final Attempt attempt = attempt(null, question);

        @Test
        void keepsTheNewestAnswerHoweverTheyArrive() {
            attempt.answer("q-one", Answer.of("1"), Language.EN, 2, NOON);
            attempt.answer("q-one", Answer.of("2"), Language.EN, 1, NOON);

            assertEquals(Answer.of("1"), attempt.responses().get("q-one").answer());
            assertEquals(2, attempt.responses().get("q-one").sequence());
        }

        @Test
        void takesTheSameAnswerTwiceAsOnce() {
            attempt.answer("q-one", Answer.of("1"), Language.EN, 1, NOON);
            attempt.answer("q-one", Answer.of("1"), Language.EN, 1, NOON.plusSeconds(1));

            assertEquals(NOON, attempt.responses().get("q-one").savedAt());
        }

        @Test
        void remembersTheLanguageItWasWrittenIn() {
            attempt.answer("q-one", Answer.of("1"), Language.FR, 1, NOON);

            assertEquals(Language.FR, attempt.responses().get("q-one").language());
        }

        @Test
        void doesNotKnowQuestionsOfOthers() {
            assertThrows(
                    NotFoundException.class, () -> attempt.answer("q-other", Answer.of("1"), Language.EN, 1, NOON));
        }

        @Test
        void rejectsAnswersAfterItIsHandedIn() {
            attempt.submit(DEFERRED, of(question), NOON);

            assertThrows(
                    AttemptClosedException.class, () -> attempt.answer("q-one", Answer.of("1"), Language.EN, 1, NOON));
        }
    }

    @Nested
    class MarkedAsAWhole {

        @Test
        void countsEveryQuestionTheSameAndWhatIsUnansweredNothing() {
            Question[] questions = {choice("q-one"), choice("q-two"), trueFalse("q-three"), trueFalse("q-four")};
            Attempt attempt = attempt(null, questions);
            answer(attempt, "q-one", "0");
            answer(attempt, "q-two", "1");
            answer(attempt, "q-three", "false");

            attempt.submit(DEFERRED, of(questions), NOON);

            assertEquals(Attempts.points("1.50000"), attempt.score());
            assertEquals(Attempts.points("4.00000"), attempt.maxScore());
            assertEquals(Optional.of(37.5), attempt.percent());
        }

        @Test
        void isHandedInOnce() {
            Question question = choice("q-one");
            Attempt attempt = attempt(null, question);
            attempt.submit(DEFERRED, of(question), NOON);

            attempt.submit(DEFERRED, of(question), NOON.plusSeconds(60));

            assertEquals(NOON, attempt.finishedAt());
            assertEquals(AttemptState.FINISHED, attempt.state());
        }

        @Test
        void cannotBeCheckedQuestionByQuestion() {
            Question question = choice("q-one");
            Attempt attempt = attempt(null, question);
            answer(attempt, "q-one", "0");

            assertThrows(RefusedException.class, () -> attempt.check("q-one", 1, DEFERRED, of(question), NOON));
        }

        @Test
        void doesNotWaitForWhatAPersonHasToMark() {
            Question[] questions = {choice("q-one"), essay("q-two")};
            Attempt attempt = attempt(null, questions);
            answer(attempt, "q-one", "0");
            answer(attempt, "q-two", "What we did");

            attempt.submit(DEFERRED, of(questions), NOON);

            assertEquals(Optional.of(100.0), attempt.percent());
            assertNull(attempt.responses().get("q-two").fraction());
            assertTrue(attempt.responses().get("q-two").isClosed());
        }

        @Test
        void ofTextsAloneCountsThoseThatWereWritten() {
            Question[] questions = {essay("q-one"), essay("q-two")};
            Attempt attempt = attempt(null, questions);
            answer(attempt, "q-one", "What we did");

            attempt.submit(DEFERRED, of(questions), NOON);

            assertEquals(Optional.of(50.0), attempt.percent());
        }
    }

    @Nested
    class MarkedAtOnce {

        private final Question question = choice("q-one");
        private final Attempt attempt = attempt(null, question);

        @Test
        void locksAQuestionThatWasChecked() {
            answer(attempt, "q-one", "2");
            attempt.check("q-one", 1, IMMEDIATE, of(question), NOON);

            answer(attempt, "q-one", "0");

            assertEquals(Answer.of("2"), attempt.responses().get("q-one").answer());
            assertEquals(0.0, attempt.responses().get("q-one").fraction());
        }

        @Test
        void marksAtTheEndWhatWasNotChecked() {
            answer(attempt, "q-one", "0");

            attempt.submit(IMMEDIATE, of(question), NOON);

            assertEquals(Optional.of(100.0), attempt.percent());
        }

        @Test
        void hasNothingToCheckWithoutAnAnswer() {
            assertFalse(attempt.check("q-one", 1, IMMEDIATE, of(question), NOON));
            answer(attempt, "q-one", "");
            assertFalse(attempt.check("q-one", 1, IMMEDIATE, of(question), NOON));
        }
    }

    @Nested
    class TriedAgain {

        private final Question question = choice("q-one", "first hint", "second hint");
        private final Attempt attempt = attempt(null, question);

        @Test
        void givesAsManyTriesAsHintsAndOneMore() {
            answer(attempt, "q-one", "2");
            attempt.check("q-one", 1, INTERACTIVE, of(question), NOON);
            attempt.check("q-one", 2, INTERACTIVE, of(question), NOON);
            assertFalse(attempt.responses().get("q-one").isClosed());

            attempt.check("q-one", 3, INTERACTIVE, of(question), NOON);

            assertTrue(attempt.responses().get("q-one").isClosed());
        }

        @Test
        void takesThePenaltyOffForEachWrongTry() {
            answer(attempt, "q-one", "2");
            attempt.check("q-one", 1, INTERACTIVE, of(question), NOON);
            answer(attempt, "q-one", "1");
            attempt.check("q-one", 2, INTERACTIVE, of(question), NOON);
            answer(attempt, "q-one", "0");

            attempt.check("q-one", 3, INTERACTIVE, of(question), NOON);
            Response response = attempt.responses().get("q-one");

            assertTrue(response.isClosed());
            assertEquals(1 - 2 * Fixture.PENALTY, response.fraction());
        }

        @Test
        void isClosedByTheRightAnswerAtOnce() {
            answer(attempt, "q-one", "0");

            attempt.check("q-one", 1, INTERACTIVE, of(question), NOON);
            Response response = attempt.responses().get("q-one");

            assertTrue(response.isClosed());
            assertEquals(1.0, response.fraction());
        }

        @Test
        void aDoubleClickIsOneTry() {
            answer(attempt, "q-one", "2");
            attempt.check("q-one", 1, INTERACTIVE, of(question), NOON);

            attempt.check("q-one", 1, INTERACTIVE, of(question), NOON);
            Response response = attempt.responses().get("q-one");

            assertEquals(1, response.tries());
        }

        @Test
        void countsAtTheEndTheLastAnswerLessTheTriesBefore() {
            answer(attempt, "q-one", "2");
            attempt.check("q-one", 1, INTERACTIVE, of(question), NOON);
            answer(attempt, "q-one", "1");

            attempt.submit(INTERACTIVE, of(question), NOON);

            assertEquals(0.5 - Fixture.PENALTY, attempt.responses().get("q-one").fraction());
        }

        @Test
        void inPartsTakesThePenaltyOffOnlyWhereAPartWasWrong() {
            Question pairs = matching("q-pairs", "hint");
            Attempt matching = attempt(null, pairs);
            answer(matching, "q-pairs", "0", "2");
            matching.check("q-pairs", 1, INTERACTIVE, of(pairs), NOON);
            answer(matching, "q-pairs", "0", "1");

            matching.check("q-pairs", 2, INTERACTIVE, of(pairs), NOON);
            Response response = matching.responses().get("q-pairs");

            assertEquals((1 + (1 - Fixture.PENALTY)) / 2, response.fraction());
        }
    }

    @Nested
    class OutOfTime {

        private final Question question = choice("q-one");
        private final Attempt attempt = attempt(Duration.ofMinutes(10), question);
        private final Instant due = NOON.plus(Duration.ofMinutes(10));

        @Test
        void countsWhatWasReceived() {
            answer(attempt, "q-one", "0");

            assertTrue(attempt.expire(DEFERRED, of(question), due.plusSeconds(60)));

            assertEquals(Optional.of(100.0), attempt.percent());
            assertEquals(due, attempt.finishedAt());
        }

        @Test
        void takesAnswersThatWereOnTheWay() {
            attempt.answer("q-one", Answer.of("0"), Language.EN, 1, due.plusSeconds(3));

            assertEquals(Answer.of("0"), attempt.responses().get("q-one").answer());
        }

        @Test
        void takesNoneAfterThat() {
            assertThrows(
                    AttemptClosedException.class,
                    () -> attempt.answer("q-one", Answer.of("0"), Language.EN, 1, due.plusSeconds(60)));
        }

        @Test
        void isNotClosedBeforeItsTime() {
            assertFalse(attempt.expire(DEFERRED, of(question), due));
            assertTrue(attempt.isOpen());
        }

        @Test
        void neverComesWithoutATimeLimit() {
            Attempt unlimited = attempt(null, question);

            assertFalse(unlimited.expire(DEFERRED, of(question), NOON.plus(Duration.ofDays(1000))));
        }
    }
}
