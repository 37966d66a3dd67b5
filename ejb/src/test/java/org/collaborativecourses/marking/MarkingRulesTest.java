package org.collaborativecourses.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.collaborativecourses.content.Rubric;
import org.collaborativecourses.content.Rubric.Criterion;
import org.collaborativecourses.content.Rubric.Level;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class MarkingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Rubric RUBRIC = new Rubric(List.of(
            new Criterion("Problem", List.of(new Level("", 2, "vague"), new Level("", 10, "clear"))),
            new Criterion(
                    "Budget", List.of(new Level("", 0, "none"), new Level("", 5, "some"), new Level("", 30, "all")))));
    private static final Handed WORK = new Handed(
            5, 6, 7, "draft", 8, "Rudo Sibanda", "rudo@example.org", Language.EN, 2, NOW, "text", null, true);

    private static Marking marking(Verdict verdict) {
        return new Marking(WORK, 9, RUBRIC, verdict, 10, NOW);
    }

    @Test
    void addsUpThePointsOfTheLevels() {
        MarkView said = marking(new Verdict(0, false, List.of(1, 1), " Good ")).view("Lucía Quispe");
        assertEquals(15, said.points());
        assertEquals(40, said.most());
        assertEquals(37.5, said.percent());
        assertEquals("Good", said.comment());
        assertEquals(List.of(1, 1), said.levels());
        assertEquals(2, said.number());
    }

    @Test
    void wantsALevelForEachCriterionAndNamesTheOneThatLacksIt() {
        for (List<Integer> levels : List.of(List.<Integer>of(), List.of(1), List.of(1, 3), List.of(1, 2, 0))) {
            assertThrows(InvalidException.class, () -> marking(new Verdict(0, false, levels, "")));
        }
        InvalidException missing =
                assertThrows(InvalidException.class, () -> marking(new Verdict(0, false, List.of(1, -1), "")));
        assertEquals("level-1", missing.field());
    }

    @Test
    void whoeverHandsBackSaysWhatIsToBeDone() {
        assertEquals(
                "comment",
                assertThrows(InvalidException.class, () -> marking(new Verdict(0, true, List.of(), " ")))
                        .field());
        MarkView said =
                marking(new Verdict(0, true, List.of(), "Add the budget")).view("");
        assertTrue(said.handedBack());
        assertEquals(0, said.percent());
    }

    @Test
    void knowsAFormThatWasSentTwiceFromAnotherOpinion() {
        Verdict verdict = new Verdict(0, false, List.of(1, 2), "Good");
        Marking marking = marking(verdict);
        assertTrue(marking.says(verdict, 10));
        assertFalse(marking.says(verdict, 11));
        assertFalse(marking.says(new Verdict(0, false, List.of(1, 1), "Good"), 10));
        assertFalse(marking.says(new Verdict(1, false, List.of(1, 2), "Good"), 10));
    }
}
