package org.collaborativecourses.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.Condition.Kind;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.CompletionRule;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.CourseOutline.ModuleOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.progress.ItemState.Status;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class CourseProgressTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Condition VIEWED = new Condition(Kind.VIEWED, 0);
    private static final Condition MARKED = new Condition(Kind.MARKED, 0);
    private final Map<String, Evidence> evidence = new HashMap<>();

    private static ItemOutline item(
            String key, ItemKind kind, boolean mandatory, List<String> after, Condition... conditions) {
        return new ItemOutline(key, kind, mandatory, List.of(conditions), after, "", "", Map.of());
    }

    private static ItemOutline page(String key) {
        return item(key, ItemKind.PAGE, true, List.of(), VIEWED);
    }

    private static ItemOutline quiz(String key, int pass, String... after) {
        return item(key, ItemKind.QUIZ, true, Arrays.asList(after), new Condition(Kind.SCORE, pass));
    }

    private static CourseOutline course(CompletionRule rule, ItemOutline... items) {
        return new CourseOutline(
                "course",
                Language.EN,
                List.of(Language.EN),
                List.of(),
                List.of(),
                List.of(),
                "CC-BY-4.0",
                false,
                70,
                rule,
                null,
                Map.of(),
                List.of(new ModuleOutline("module", Map.of(), List.of(), List.of(items))),
                Map.of());
    }

    private static CourseOutline course(ItemOutline... items) {
        return course(new CompletionRule(true, 0), items);
    }

    private Evidence of(String key) {
        return evidence.computeIfAbsent(key, it -> new Evidence(1, it));
    }

    private CourseProgress in(CourseOutline outline) {
        return CourseProgress.of(outline, evidence);
    }

    @Test
    void isCompleteWhenEveryMandatoryItemIs() {
        CourseOutline outline =
                course(page("one"), page("two"), page("three"), item("more", ItemKind.PAGE, false, List.of(), VIEWED));
        of("one").view(NOW);
        of("two").view(NOW);
        assertEquals(66, in(outline).percent());
        assertFalse(in(outline).complete());
        of("three").view(NOW);
        assertEquals(100, in(outline).percent());
        assertTrue(in(outline).complete());
        assertEquals(3, in(outline).mandatory());
    }

    @Test
    void withAnyOneItemIsEnoughAndWithNoneNothingIs() {
        CourseOutline outline = course(new CompletionRule(false, 0), page("one"), page("two"));
        assertFalse(in(outline).complete());
        of("two").view(NOW);
        assertTrue(in(outline).complete());
        assertFalse(in(course(item("more", ItemKind.PAGE, false, List.of(), VIEWED)))
                .complete());
    }

    @Test
    void asksForTheMeanScoreWhereTheCourseDoes() {
        CourseOutline outline = course(new CompletionRule(true, 60), quiz("first", 0), quiz("second", 0));
        of("first").score(90, NOW);
        of("second").score(20, NOW);
        assertFalse(in(outline).complete(), "every item is, their mean is not");
        of("second").score(30, NOW);
        assertTrue(in(outline).complete());
    }

    @Test
    void anItemOpensWhenThoseBeforeItAreComplete() {
        CourseOutline outline = course(page("one"), quiz("quiz", 70, "one"));
        assertEquals(Status.BLOCKED, in(outline).item("quiz").status());
        assertEquals(
                List.of("one"),
                in(outline).item("quiz").blockedBy().stream()
                        .map(ItemOutline::key)
                        .toList());
        of("one").view(NOW);
        assertEquals(Status.OPEN, in(outline).item("quiz").status());
        of("quiz").score(69.99, NOW);
        assertEquals(Status.STARTED, in(outline).item("quiz").status());
        assertEquals(1, in(outline).item("quiz").missing().size());
        of("quiz").score(70, NOW);
        assertEquals(Status.COMPLETE, in(outline).item("quiz").status());
    }

    @Test
    void whatWasOnceCompleteStaysSoWhateverBecomesOfTheCourse() {
        of("one").view(NOW);
        of("one").complete(NOW);
        CourseOutline harder = course(
                item("one", ItemKind.PAGE, true, List.of("new"), VIEWED, new Condition(Kind.DONE, 0)), page("new"));
        assertTrue(in(harder).item("one").complete());
        assertEquals(50, in(harder).percent(), "what is new counts");
    }

    @Test
    void saysOfEachConditionWhetherItIsMet() {
        CourseOutline outline =
                course(item("task", ItemKind.TASK, true, List.of(), MARKED, new Condition(Kind.SCORE, 60)));
        evidence.put("task", new Evidence(1, "task", NOW, null, NOW, NOW, 40.0, null));
        ItemState state = in(outline).item("task");
        assertEquals(
                List.of(true, false),
                state.conditions().stream().map(ItemState.ConditionState::met).toList());
        assertEquals(List.of(new Condition(Kind.SCORE, 60)), state.missing());
        String low = in(outline).standing("task");
        evidence.put("task", new Evidence(1, "task", NOW, null, NOW, NOW, 40.5, null));
        assertFalse(low.equals(in(outline).standing("task")), "another score is another standing");
    }

    @Test
    void goesOnWhereTheLearnerStoppedThenAtTheFirstThatIsOpenAndOptionalItemsLast() {
        CourseOutline outline = course(
                item("before", ItemKind.PAGE, false, List.of(), VIEWED),
                page("one"),
                page("two"),
                quiz("end", 70, "one", "two"));
        assertEquals("one", next(outline, null));
        assertEquals("two", next(outline, "two"));
        of("two").view(NOW);
        assertEquals("one", next(outline, "two"));
        assertEquals("one", next(outline, "end"), "nobody is sent to what is not open");
        of("one").view(NOW);
        assertEquals("end", next(outline, "one"));
        of("end").score(100, NOW);
        assertEquals("before", next(outline, "end"));
        of("before").view(NOW);
        assertEquals(Optional.empty(), in(outline).next("end"));
        assertEquals("before", next(outline, "gone from the course", "before"));
    }

    private String next(CourseOutline outline, String last) {
        return in(outline).next(last).orElseThrow().key();
    }

    private String next(CourseOutline outline, String last, String without) {
        evidence.remove(without);
        return next(outline, last);
    }
}
