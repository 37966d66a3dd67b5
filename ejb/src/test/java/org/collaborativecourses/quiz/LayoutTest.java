package org.collaborativecourses.quiz;

import static org.collaborativecourses.quiz.Fixture.choice;
import static org.collaborativecourses.quiz.Fixture.matching;
import static org.collaborativecourses.quiz.Fixture.quiz;
import static org.collaborativecourses.quiz.Fixture.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private final Quiz quiz = quiz(settings(Behaviour.DEFERRED), choice("q-one"), matching("q-two"));

    @Test
    void isTheSameForTheSameSeed() {
        assertEquals(Layout.draw(quiz, 7), Layout.draw(quiz, 7));
    }

    @Test
    void leavesChoicesInTheirOrderUnlessToldToMixThem() {
        assertEquals(List.of(), Layout.draw(quiz, 7).slots().get(0).order());
    }

    @Test
    void alwaysMixesWhatIsToBeMatchedAndLosesNothing() {
        assertEquals(
                Set.of(0, 1, 2),
                Set.copyOf(Layout.draw(quiz, 7).find("q-two").orElseThrow().order()));
    }

    @Test
    void knowsItsOwnQuestionsOnly() {
        assertTrue(Layout.draw(quiz, 7).has("q-one"));
        assertFalse(Layout.draw(quiz, 7).has("q-three"));
    }
}
