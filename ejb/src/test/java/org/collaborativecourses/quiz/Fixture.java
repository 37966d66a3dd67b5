package org.collaborativecourses.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.collaborativecourses.question.ChoiceQuestion;
import org.collaborativecourses.question.EssayQuestion;
import org.collaborativecourses.question.MatchingQuestion;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.QuestionHead;
import org.collaborativecourses.question.RichText;
import org.collaborativecourses.question.TrueFalseQuestion;

/** Quizzes for tests. */
public final class Fixture {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final double PENALTY = 0.25;

    private Fixture() {}

    public static Question choice(String id, String... hints) {
        return new ChoiceQuestion(
                head(id, hints),
                true,
                List.of(
                        new ChoiceQuestion.Choice(RichText.NONE, 1, RichText.NONE),
                        new ChoiceQuestion.Choice(RichText.NONE, 0.5, RichText.NONE),
                        new ChoiceQuestion.Choice(RichText.NONE, 0, RichText.NONE)));
    }

    public static Question trueFalse(String id) {
        return new TrueFalseQuestion(head(id), true, RichText.NONE, RichText.NONE);
    }

    public static Question essay(String id) {
        return new EssayQuestion(head(id));
    }

    public static Question matching(String id, String... hints) {
        return new MatchingQuestion(
                head(id, hints),
                List.of(new MatchingQuestion.Pair(RichText.NONE, 0), new MatchingQuestion.Pair(RichText.NONE, 1)),
                List.of("one", "two", "three"));
    }

    private static QuestionHead head(String id, String... hints) {
        return new QuestionHead(
                id,
                "",
                "",
                Set.of(),
                RichText.NONE,
                RichText.NONE,
                Stream.of(hints).map(hint -> RichText.NONE).toList());
    }

    public static QuizSettings settings(Behaviour behaviour) {
        return settings(behaviour, Map.of());
    }

    public static QuizSettings settings(Behaviour behaviour, Map<ReviewPart, ReviewTrigger> review) {
        return new QuizSettings(
                behaviour,
                OptionalInt.empty(),
                Duration.ZERO,
                Optional.empty(),
                GradeMethod.HIGHEST,
                OptionalInt.empty(),
                false,
                false,
                List.of(),
                PENALTY,
                review);
    }

    public static Quiz quiz(QuizSettings settings, Question... questions) {
        return new Quiz(QuizFront.NONE, settings, List.of(questions));
    }

    public static Questions of(Question... questions) {
        return (id, language) -> Arrays.stream(questions)
                .filter(it -> it.head().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
