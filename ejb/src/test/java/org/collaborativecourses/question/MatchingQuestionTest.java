package org.collaborativecourses.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.collaborativecourses.question.MatchingQuestion.Pair;
import org.junit.jupiter.api.Test;

class MatchingQuestionTest {

    @Test
    void saysOfEachLeftSideWhichRightSideIsIts() {
        QuestionHead head = new QuestionHead("q-tracks", "", "", Set.of(), RichText.NONE, RichText.NONE, List.of());
        MatchingQuestion tracks = new MatchingQuestion(
                head,
                List.of(
                        new Pair(text("Ramps"), 0),
                        new Pair(text("A <em>magnifier</em>"), 1),
                        new Pair(text("Books"), 0)),
                List.of("Track 1", "Track 2 & more", "None"));
        assertEquals(
                List.of(
                        "Ramps — <strong>Track 1</strong>",
                        "A <em>magnifier</em> — <strong>Track 2 &amp; more</strong>",
                        "Books — <strong>Track 1</strong>"),
                tracks.bestInWords());
    }

    private static RichText text(String html) {
        return new RichText(TextFormat.MARKDOWN, html, html);
    }
}
