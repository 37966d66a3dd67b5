package org.collaborativecourses.web.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import org.collaborativecourses.attempt.AttemptState;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.attempt.QuestionView;
import org.collaborativecourses.gift.Gift;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.quiz.Behaviour;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class QuestionRowTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Question CHOICE = question("// [id:q-one]\nWho is out of school? {=Some ~None}");
    private static final Question STATEMENT = question("// [id:q-two]\nData have sources. {TRUE}");

    private static Question question(String gift) {
        return Gift.read(gift, "test.gift", new TextRenderer(it -> it, it -> it))
                .quiz()
                .questions()
                .get(0);
    }

    private static QuestionRow row(
            Question question, List<String> answer, long sequence, Instant at, Language language) {
        QuestionView view = new QuestionView(
                1,
                question,
                List.of(0, 1),
                new Answer(answer),
                sequence,
                at,
                0,
                0,
                false,
                new QuestionView.Shown(null, null, List.of(), List.of(), "", List.of(), ""));
        AttemptView attempt = new AttemptView(
                sequence,
                1,
                "check",
                "Check",
                language,
                AttemptState.IN_PROGRESS,
                Behaviour.DEFERRED,
                NOW,
                NOW,
                null,
                null,
                null,
                null,
                null,
                false,
                70,
                List.of(view));
        return QuestionRow.of(attempt).get(0);
    }

    @Test
    void rowsOfTwoLearnersAreTheSameWhereTheyShowTheSame() {
        QuestionRow one = row(CHOICE, List.of("0"), 1, NOW, Language.EN);
        assertEquals(one, row(CHOICE, List.of("0"), 5, NOW.plusSeconds(90), Language.EN));
        assertNotEquals(one, row(CHOICE, List.of("1"), 1, NOW, Language.EN));
        assertNotEquals(one, row(CHOICE, List.of("0"), 1, NOW, Language.FR));
        assertNotEquals(one, row(CHOICE, List.of("0"), 1, null, Language.EN));
    }

    @Test
    void trueAndFalseAreSaidInTheLanguageOfTheQuestion() {
        QuestionRow row = row(STATEMENT, List.of("true"), 1, NOW, Language.FR);
        assertEquals("Vrai", row.getWords().get("quiz.question.true"));
    }
}
