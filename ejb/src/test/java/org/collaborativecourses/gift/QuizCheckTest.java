package org.collaborativecourses.gift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.quiz.Quiz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizCheckTest {

    private static final String BANK = """

            // [id:always]
            Always?{T}

            $CATEGORY: pool

            // [id:a] [tag:x]
            A?{T}

            // [id:b] [tag:x] [tag:y]
            B?{F}

            // [id:c]
            C?{=one ~two}
            """;

    @Test
    void everyDrawGetsItsNumberAndEveryQuestionItsTurn() {
        Quiz quiz = read("// draw: 1 from pool #x\n// draw: 1 #y\n" + BANK).quiz();
        Set<Set<String>> seen = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            List<Question> picked = quiz.pick(new Random(seed));
            seen.add(ids(picked));
            assertEquals(quiz.size(), picked.size());
            assertEquals(picked, quiz.pick(new Random(seed)));
        }
        assertEquals(Set.of(Set.of("always", "a", "b", "c")), seen, "#y leaves only a to #x, and no draw may take c");
        Set<Set<String>> one = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            one.add(ids(read("// draw: 1 from pool\n" + BANK).quiz().pick(new Random(seed))));
        }
        assertEquals(Set.of(Set.of("always", "a"), Set.of("always", "b"), Set.of("always", "c")), one);
    }

    @Test
    void questionsKeepTheOrderOfTheFileUnlessTheyAreShuffled() {
        Quiz fixed = read("// pass: 50\n" + BANK).quiz();
        Quiz shuffled = read("// shuffle: questions\n" + BANK).quiz();
        Set<List<Question>> orders = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            assertEquals(fixed.questions(), fixed.pick(new Random(seed)));
            orders.add(shuffled.pick(new SplittableRandom(seed)));
        }
        assertTrue(orders.size() > 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// draw: 4 from pool|1|draw-unreachable",
                "// draw: 1 from pond|1|draw-unreachable",
                "// draw: 2 #x #y|1|draw-unreachable",
                "// draw: 2 from pool #x;// draw: 1 #y|1|draws-overlap",
                "// draw: 2 from pool #x;// draw: 1 from pool|1|",
            })
    void namesDrawsOfMoreThanThereIs(String settings, int line, String code) {
        expect(QuizCheck.check(read(settings.replace(';', '\n') + "\n" + BANK), 70), line, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// pass: 60;;// [id:a];A?{T};;// [id:b];Write.{}|1|pass-unreachable",
                "// pass: 50;;// [id:a];A?{T};;// [id:b];Write.{}|1|",
                "// key: x;;// [id:a];A?{T};;// [id:b];Write.{}|0|pass-unreachable",
                "// key: x;;// [id:a];Only text.|0|no-questions",
                "// key: x;;A?{T}|3|missing-id",
                "// key: x;;// [id:a];A?{T};;// [id:a];B?{T}|7|double-id",
            })
    void namesWhatNobodyCouldPassOrFind(String text, int line, String code) {
        expect(QuizCheck.check(read(text.replace(';', '\n')), 70), line, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who?{=a ~b ~c}|Qui ?{=x ~y ~z}|0|",
                "Who?{=a ~b ~c}|Qui ?{=x ~y}|2|other-number",
                "Who?{=a ~b ~c}|Qui ?{~x =y ~z}|2|other-key",
                "Who?{~%50%a ~%50%b ~c}|Qui ?{~%50%x ~y ~%50%z}|2|other-key",
                "Who?{=a ~b}|Qui ?{~%100%x ~y}|2|other-type",
                "Who?{=a ~b}|Qui ?{=x}|2|other-type",
                "Who?{=a}|Qui ?{=x =y}|0|",
                "True?{T}|Vrai ?{F}|2|other-key",
                "Many?{#3:1}|Combien ?{#2..4}|0|",
                "Many?{#3:1}|Combien ?{#2..5}|2|other-key",
                "Match{=a -> 1 =b -> 2}|Associez{=x -> I =y -> II}|0|",
                "Match{=a -> 1 =b -> 2}|Associez{=x -> I =y -> I =z -> II}|2|other-number",
                "Match{=a -> 1 =b -> 2}|Associez{=x -> I =y -> II = -> III}|2|other-key",
            })
    void aTranslationAsksTheSame(String source, String translation, int line, String code) {
        expect(QuizCheck.comparable(read("// [id:a]\n" + source), read("// [id:a]\n" + translation)), line, code);
    }

    @Test
    void aTranslationHasTheSameQuestionsAndNoSettingsOfItsOwn() {
        List<Problem> problems = QuizCheck.comparable(
                read("// [id:a]\nA?{T}"), read("// title: Les bases\n// pass: 10\n\n// [id:b]\nB?{T}"));
        assertEquals(
                List.of(
                        Problem.at("f", 0, "question.problem.question-not-translated", "a"),
                        Problem.at("f", 2, "question.problem.setting-in-translation", "pass"),
                        Problem.at("f", 5, "question.problem.question-not-in-source", "b")),
                problems);
    }

    private static void expect(List<Problem> problems, int line, String code) {
        List<String> found =
                problems.stream().map(it -> it.line() + " " + it.code()).toList();
        assertEquals(code == null ? List.of() : List.of(line + " question.problem." + code), found);
    }

    private static Set<String> ids(List<Question> questions) {
        return questions.stream().map(it -> it.head().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static GiftResult read(String text) {
        GiftResult read = Gift.read(text, "f", TextRenderer.escaping());
        assertEquals(List.of(), read.problems());
        return read;
    }
}
