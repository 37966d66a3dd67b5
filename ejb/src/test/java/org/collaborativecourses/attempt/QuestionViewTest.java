package org.collaborativecourses.attempt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.collaborativecourses.gift.Gift;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.TextRenderer;
import org.junit.jupiter.api.Test;

class QuestionViewTest {

    private static final Question MATCHING =
            question("// [id:q-pairs]\nMatch. {=input -> money =output -> training =outcome -> change}");
    private static final Question CHOICE = question("// [id:q-one]\nWho is out of school? {=Some ~None}");

    private static Question question(String gift) {
        return Gift.read(gift, "test.gift", new TextRenderer(it -> it, it -> it))
                .quiz()
                .questions()
                .get(0);
    }

    private static QuestionView view(Question question, String... answer) {
        return new QuestionView(
                1, question, List.of(), new Answer(List.of(answer)), 1, null, 0, 0, false, QuestionView.Shown.NOTHING);
    }

    @Test
    void aMatchWithAnOpenPartnerIsAnsweredInPart() {
        assertTrue(view(MATCHING, "0", "", "2").isIncomplete());
        assertTrue(view(MATCHING, "0").isIncomplete());
        assertFalse(view(MATCHING, "0", "1", "2").isIncomplete());
    }

    @Test
    void whatIsNotAnsweredAtAllIsNotAnsweredInPart() {
        assertFalse(view(MATCHING, "", "", "").isIncomplete());
        assertFalse(view(CHOICE, "0").isIncomplete());
    }
}
