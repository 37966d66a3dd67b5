package org.collaborativecourses.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.CompletionRule;
import org.collaborativecourses.content.CourseOutline.ModuleOutline;
import org.collaborativecourses.question.EssayQuestion;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.QuestionHead;
import org.collaborativecourses.question.RichText;
import org.collaborativecourses.question.TrueFalseQuestion;
import org.collaborativecourses.report.ModuleGains.Asked;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class ModuleGainsTest {

    private final ModuleGains gains = new ModuleGains(
            outline(module("one", 1), module("both", 1, 2), module("none")),
            List.of(new Group("one", "One"), new Group("both", "Both"), new Group("none", "None")),
            List.of(
                    question("s-1", "aim-1"),
                    question("s-2", "aim-2"),
                    question("f-1", "aim-1", "story"),
                    question("f-1-2", "aim-1", "aim-2"),
                    question("f-2", "aim-2"),
                    new EssayQuestion(head("f-essay", "aim-1"))));

    private static ModuleOutline module(String key, Integer... serves) {
        return new ModuleOutline(key, Map.of(), List.of(serves), List.of());
    }

    private static CourseOutline outline(ModuleOutline... modules) {
        return new CourseOutline(
                "c",
                Language.EN,
                List.of(Language.EN),
                List.of(),
                List.of(),
                List.of(),
                "",
                true,
                70,
                new CompletionRule(true, 0),
                null,
                Map.of(),
                List.of(modules),
                Map.of());
    }

    private static QuestionHead head(String id, String... tags) {
        return new QuestionHead(id, "", "", Set.of(tags), RichText.NONE, RichText.NONE, List.of());
    }

    private static Question question(String id, String... tags) {
        return new TrueFalseQuestion(head(id, tags), true, RichText.NONE, RichText.NONE);
    }

    private static List<Asked> asked(Asked... asked) {
        return Arrays.asList(asked);
    }

    private List<String> said() {
        return gains.each().stream()
                .map(it -> it.group().key() + " " + it.people() + ": " + it.before() + " " + it.after())
                .toList();
    }

    @Test
    void countsQuestionsForEveryModuleThatServesTheirAim() {
        gains.add(
                asked(new Asked("s-1", 0), new Asked("s-2", 0.5)),
                asked(new Asked("f-1", 1), new Asked("f-1-2", 0), new Asked("f-2", 1), new Asked("f-essay", 0)));
        assertEquals(List.of("one 1: 0 50", "both 1: 25 66"), said());
    }

    @Test
    void leavesOutWhoWasNotAskedForAnAimInBothChecks() {
        gains.add(asked(new Asked("s-2", 1)), asked(new Asked("f-1", 1), new Asked("f-2", 1)));
        gains.add(asked(new Asked("s-1", 1)), asked());
        assertEquals(List.of("both 1: 100 100"), said());
    }

    @Test
    void countsEachLearnerTheSameHoweverManyQuestionsTheyHad() {
        gains.add(asked(new Asked("s-1", 1)), asked(new Asked("f-1", 1)));
        gains.add(asked(new Asked("s-1", 0)), asked(new Asked("f-1", 0), new Asked("f-1-2", 0)));
        assertEquals(List.of("one 2: 50 50", "both 2: 50 50"), said());
    }
}
