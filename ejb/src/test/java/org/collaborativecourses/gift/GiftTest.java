package org.collaborativecourses.gift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.collaborativecourses.question.ChoiceQuestion;
import org.collaborativecourses.question.FieldShape;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.quiz.Behaviour;
import org.collaborativecourses.quiz.Draw;
import org.collaborativecourses.quiz.Quiz;
import org.collaborativecourses.quiz.ReviewPart;
import org.collaborativecourses.quiz.ReviewTrigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GiftTest {

    private static final TextRenderer SAFE = new TextRenderer(it -> "<p>" + it + "</p>", it -> "clean:" + it);

    private static final String WHOLE = """
            // key: basics
            // title: The basics: what counts
            // minutes: 12
            // behaviour: interactive
            // attempts: 3
            // delay: 10 min
            // time-limit: 1 h
            // grade: last
            // pass: 60
            // shuffle: questions choices
            // draw: 1 from pool #easy
            // penalty: 0.25
            // review: marks=after-attempts:2 answer=when-passed
            // intro: Read **first**.
            // intro:
            // intro: Then answer.

            // [id:q-one] [tag:easy] [tag:maps]
            // hint: Look at the *map*.
            // hint: It begins with B.
            ::Capitals::Which is the capital
            of _____ now?{
            	=Brasília#Yes \\#1.
            	~%25%Rio[de]Janeiro
            	~[plain]a < b
            	####Because \\{it\\} is.
            }

            $CATEGORY: pool

            // [id:q-two] [tag:easy]
            Which two?{
            	~%50%Grant
            	~%-100%No one
            	~%50%Grant's wife
            }

            // [id:q-three]
            Say colour.{
            	=colo*r#Fine
            	=%50%\\#hue
            	=%0%*#No
            }

            // [id:q-four]
            How many?{#
            	=12.5:0.5#Near
            	=%50%10:5
            	=%0%*#Far
            }

            // [id:q-five]
            Match.{
            	=France -> Paris
            	=Also France -> Paris
            	= -> Oslo
            	=Peru -> Lima
            }

            // [id:q-six]
            [html]<b>Order</b>{>ALL VERTICAL RELATIVE_TO_CORRECT SHOW NONE
            one
            two
            three
            }

            // [id:q-seven]
            True?{TRUE##Right.}

            // [id:q-eight]
            Write.{}

            // [id:q-nine]
            Only text.
            """;

    @Test
    void readsAllThatAFileMayHold() {
        GiftResult read = read(WHOLE);
        assertEquals(List.of(), read.problems());
        Quiz quiz = read.quiz();
        assertEquals("basics", quiz.front().key());
        assertEquals("The basics: what counts", quiz.front().title());
        assertEquals(12, quiz.front().minutes());
        assertEquals("Read **first**.\n\nThen answer.", quiz.front().intro().source());
        assertEquals(Behaviour.INTERACTIVE, quiz.settings().behaviour());
        assertEquals(Duration.ofHours(1), quiz.settings().timeLimit().orElseThrow());
        assertEquals(
                List.of(new Draw(1, "pool", Set.of("easy"))), quiz.settings().draws());
        assertEquals(
                new ReviewTrigger(ReviewTrigger.Kind.AFTER_ATTEMPTS, 2),
                quiz.settings().review().get(ReviewPart.MARKS));
        ChoiceQuestion first = (ChoiceQuestion) quiz.questions().get(0);
        assertEquals("Capitals", first.head().name());
        assertEquals("Which is the capital\nof _____ now?", first.head().stem().source());
        assertEquals(Set.of("easy", "maps"), first.head().tags());
        assertEquals(
                List.of("<p>Look at the *map*.</p>", "<p>It begins with B.</p>"),
                first.head().hints());
        assertEquals("<p>Because {it} is.</p>", first.head().generalFeedback());
        assertEquals(List.of("Brasília", "Rio[de]Janeiro", "a &lt; b"), first.options());
        assertEquals(0.25, first.choices().get(1).weight());
        assertEquals("pool", quiz.questions().get(1).head().category());
        assertEquals(List.of("Paris", "Oslo", "Lima"), quiz.questions().get(4).options());
        assertEquals("clean:<b>Order</b>", quiz.questions().get(5).head().text());
        assertEquals(List.of(21, 32), read.lines().subList(0, 2));
    }

    @Test
    void writesByteForByteWhatItWroteBefore() {
        assertEquals(WHOLE, Gift.write(read(WHOLE).quiz()));
    }

    @Test
    void carriageReturnsAndAByteOrderMarkChangeNothing() {
        Quiz plain = read(WHOLE).quiz();
        assertEquals(plain, read("\ufeff" + WHOLE.replace("\n", "\r\n")).quiz());
        assertEquals(plain, read(WHOLE.replace("\n", "\r")).quiz());
    }

    @Test
    void whatLooksLikeACommentOrABlankLineSurvivesWriting() {
        Quiz quiz =
                read("[markdown]// no comment\\n\\n// nor this\\n$CATEGORY: nor this\\n\\:\\: \\\\n{=\\\\ ~[markdown][html] ~a\\n\\nb}")
                        .quiz();
        assertEquals(
                "// no comment\n\n// nor this\n$CATEGORY: nor this\n:: \\n",
                quiz.questions().get(0).head().stem().source());
        assertEquals(quiz, read(Gift.write(quiz)).quiz(), Gift.write(quiz));
    }

    @Test
    void anAnswerInTheMiddleOfASentenceLeavesAGap() {
        Quiz quiz = read("Grant is {=in ~out} today.").quiz();
        assertEquals(
                "Grant is _____ today.", quiz.questions().get(0).head().stem().source());
        assertEquals(quiz, read("Grant is _____ today.{=in ~out}").quiz());
    }

    @Test
    void anArrowInFeedbackMakesNoPairs() {
        assertEquals(
                FieldShape.TEXT,
                read("Who?{=Frog#a -> b =Toad}").quiz().questions().get(0).shape());
        assertEquals(
                FieldShape.SELECTS,
                read("Who?{=Frog -> #1 =Toad -> #2}").quiz().questions().get(0).shape());
    }

    @Test
    void anIdBeginsANewQuestionEvenWithoutABlankLine() {
        GiftResult read = read("// [id:a]\nOne?{T}\n// [id:b]\nTwo?{F}");
        assertEquals(
                List.of("a", "b"),
                read.quiz().questions().stream().map(it -> it.head().id()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who?{=a ~b|1|brace-unclosed",
                "Fine?{T};;Who?{=a;~b|3|brace-unclosed",
                "Who?;=a}|2|brace-unopened",
                "Who?{=a {b ~c}|1|brace-inside",
                "Who?{=a ~b};and {=c ~d}|2|second-answers",
                "::Name|1|name-unclosed",
                "{=a ~b}|1|no-text",
                "Who?{;=a;~;}|3|empty-choice",
                "Who?{~a ~b}|1|no-full-marks",
                "Who?{~%40%a ~%40%b}|1|no-full-marks",
                "Who?{;=a;~%half%b;}|3|bad-weight",
                "Who?{~%150%b ~c}|1|bad-weight",
                "Who?{=%0%a =%50%b}|1|no-full-marks",
                "Who?{ a =b ~c}|1|text-before-answers",
                "Who?{~a ~%100%a #x}|1|",
                "How many?{#;=twelve;}|2|bad-number",
                "How many?{#5..1}|1|bad-number",
                "How many?{#5:-1}|1|bad-number",
                "How many?{#1e999999999}|1|bad-number",
                "How many?{#5 ~7#no}|1|wrong-number",
                "Match{=a -> b;=c;}|2|pair-without-right",
                "Match{=a -> b}|1|too-few-pairs",
                "Order{>ALL;one;}|1|too-few-choices",
                "Order{>SIDEWAYS;one;two;}|1|unknown-ordering-word",
                "Order{>2 RANDOM;one;two;three;}|1|ordering-subset",
                "// [id:a] [id:b];Who?{T}|1|two-ids",
                "// [id:a b];Who?{T}|1|bad-id",
                "Who?{T};;// [id:a]|3|note-without-question",
                "Who\u0007?{T}|1|odd-character",
                "// key: a;// pas: 60;;Who?{T}|2|unknown-setting",
                "// pass: 101;;Who?{T}|1|bad-setting",
                "// pass: 60;// pass: 70;;Who?{T}|2|setting-twice",
                "// pass: 60;;Who?{T};;// attempts: 2|5|setting-too-late",
                "// attempts: 0|1|bad-setting",
                "// behaviour: adaptive|1|bad-setting",
                "// delay: 10 fortnights|1|bad-setting",
                "// time-limit: 0 min|1|bad-setting",
                "// grade: best|1|bad-setting",
                "// shuffle: answers|1|bad-setting",
                "// draw: many|1|bad-setting",
                "// draw: 2 basics|1|bad-setting",
                "// penalty: 2|1|bad-setting",
                "// review: marks=sometimes|1|bad-setting",
                "// review: marks=after-attempts|1|bad-setting",
                "// review: marks=never:2|1|bad-setting",
                "// minutes: soon|1|bad-setting",
                "// state: good|1|bad-setting",
            })
    void namesEachMistakeWithItsLine(String text, int line, String code) {
        List<Problem> problems = read(text.replace(';', '\n')).problems();
        if (code == null) {
            assertEquals(List.of(), problems);
        } else {
            assertTrue(
                    problems.stream()
                            .anyMatch(it -> it.line() == line
                                    && it.file().equals("f.gift")
                                    && it.code().equals("question.problem." + code)),
                    problems::toString);
        }
    }

    @Test
    void ordinaryCommentsAreNoSettings() {
        assertEquals(
                List.of(),
                read("// note: by hand\n// question: 3  name: x\n\nWho?{T}").problems());
    }

    @Test
    void namesTheLineOfBytesThatAreNotUtf8() {
        byte[] bytes = "One?{T}\n\nCaf\u00e9?{T}".getBytes(StandardCharsets.ISO_8859_1);
        GiftResult read = Gift.read(bytes, "f.gift", SAFE);
        assertEquals(List.of(Problem.at("f.gift", 3, "question.problem.not-utf-8")), read.problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "=",
                "~",
                "\\",
                "\\\n",
                "#",
                "####",
                "%",
                "::",
                "->",
                "//",
                "// [id:",
                "[html]",
                "{=a ",
                "Q{T}\n\n",
                "=a*",
                "\n",
                "// draw: 1\n"
            })
    void takesHostileTextInItsStride(String piece) {
        String hostile = "Q{" + piece.repeat(900_000 / piece.length()) + "}";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            GiftResult read = read(hostile);
            Gift.write(read.quiz());
            QuizCheck.check(read, 70);
        });
        assertTrue(read("x".repeat(Gift.LONGEST + 1)).problems().get(0).code().endsWith("too-long"));
    }

    @Test
    void whateverTheBytesItAnswersWithAQuizThatIsWrittenAndReadTheSame() {
        Random chance = new Random(20_261_122);
        String[] pieces = {
            "::",
            "{",
            "}",
            "=",
            "~",
            "#",
            "####",
            "%50%",
            "%",
            "->",
            "\\",
            "\\n",
            "\n",
            "\n\n",
            "//",
            " ",
            "*",
            "a",
            "é",
            "[html]",
            "[plain]",
            "1",
            "..",
            ":",
            "TRUE",
            ">",
            "$CATEGORY: c",
            "// [id:x]",
            "_____",
            "\t",
            "What?{=a ~b}\n\n"
        };
        int whole = 0;
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = chance.nextInt(14); i >= 0; i--) {
                text.append(pieces[chance.nextInt(pieces.length)]);
            }
            GiftResult read = read(text.toString());
            if (read.problems().isEmpty() && !read.quiz().questions().isEmpty()) {
                whole++;
                String written = Gift.write(read.quiz());
                assertEquals(read.quiz(), read(written).quiz(), () -> "from\n" + text + "\nto\n" + written);
            }
        }
        assertTrue(whole > 1_000, "Only " + whole + " were whole");
    }

    @Test
    void noQuestionIsLeftOutWithoutAProblem() {
        assertFalse(read("Who?{~%x%a ~b}").problems().isEmpty());
        assertTrue(read("Who?{~%x%a ~b}").quiz().questions().isEmpty());
    }

    private static GiftResult read(String text) {
        return Gift.read(text, "f.gift", SAFE);
    }
}
