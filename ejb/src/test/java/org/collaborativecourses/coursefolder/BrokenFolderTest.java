package org.collaborativecourses.coursefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.collaborativecourses.gift.Problem;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case spoils the good course in one way; exactly that is found, at its place, and nothing is loaded. */
class BrokenFolderTest {

    private static final String WELCOME = "en/start/welcome.md";
    private static final String QUIZ = "en/practice/first-quiz.gift";
    private static final String LOG = "en/practice/your-log.md";
    private static final String TWO_LEVELS =
            "    levels:\n      - {points: 1, text: Some}\n      - {points: 3, text: All}\n";
    private static final String SVG_OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n";

    @TempDir
    private Path temporary;

    private static Arguments of(String expected, Consumer<SpoiltCourse> spoil) {
        return arguments(expected, spoil);
    }

    private static Arguments yaml(String expected, String from, String to) {
        return of("course.yaml:" + expected, course -> course.replace("course.yaml", from, to));
    }

    private static Arguments welcome(String expected, String from, String to) {
        return of(WELCOME + ":" + expected, course -> course.replace(WELCOME, from, to));
    }

    /** What is added comes to stand in line 25. */
    private static Arguments added(String expected, String markdown) {
        return of(WELCOME + ":" + expected, course -> course.append(WELCOME, "\n" + markdown + "\n"));
    }

    private static Arguments svg(String expected, String inside) {
        return of(
                "media/well.svg:" + expected,
                course -> course.write("media/well.svg", SVG_OPEN + inside + "\n</svg>\n"));
    }

    static Stream<Arguments> spoiltStructure() {
        return Stream.of(
                yaml("40 unknown-key", "optional: true\n      - key: log", "optionel: true\n      - key: log"),
                yaml("11 unknown-key", "pass: 70", "pass: 70\npassmark: 60"),
                yaml("11 double-key", "pass: 70", "pass: 70\npass: 60"),
                yaml("1 bad-key", "key: measuring-water", "key: Measuring Water"),
                yaml("1 key-differs", "key: measuring-water", "key: measuring-milk"),
                yaml("34 bad-key", "- welcome", "- wel--come"),
                yaml("3 unknown-language", "[en, ar]", "[en, ar, de]"),
                yaml("3 source-not-first", "[en, ar]", "[ar, en]"),
                yaml("3 double-value", "[en, ar]", "[en, ar, ar]"),
                yaml("2 unknown-language", "source: en", "source: xx"),
                yaml("1 missing-key", "licence: CC-BY-4.0\n", ""),
                yaml("10 out-of-range", "pass: 70", "pass: 101"),
                yaml("10 not-a-number", "pass: 70", "pass: most"),
                yaml("9 not-one-of", "access: account", "access: everybody"),
                yaml("8 empty", "licence: CC-BY-4.0", "licence: \"\""),
                yaml("13 text-missing", "  ar: قياس الماء\n", ""),
                yaml("16 unknown-language", "  ar: قياس الماء", "  ar: قياس الماء\n  fr: Mesurer"),
                yaml("43 double-item", "- key: more", "- key: welcome"),
                yaml("48 double-value", "- key: practice", "- key: start"),
                yaml("35 item-without-file", "- welcome", "- welcome\n      - nowhere"),
                yaml("37 after-unknown", "after: [welcome]", "after: [hello]"),
                yaml("37 after-cycle", "after: [welcome]", "after: [the-gauge]"),
                yaml("36 not-one-of", "kind: video", "kind: film"),
                yaml("58 condition-impossible", "kind: task", "kind: task\n        complete: [passed]"),
                yaml("54 out-of-range", "{score: 90}", "{score: 0}"),
                yaml("61 unfit-key", "kind: commitment", "kind: commitment\n        hand-in: text"),
                yaml("47 bad-address", "https://www.example.org/water", "javascript:alert(1)"),
                yaml("27 out-of-range", "  - key: start\n", "  - key: start\n    serves: [1, 3]\n"),
                yaml("12 yaml-syntax", "{require: all, mean-score: 60}", "{require: all"),
                yaml(
                        "5 yaml-alias",
                        "subthemes: [water]\norganisations: [well-keepers]",
                        "subthemes: &a [water]\norganisations: *a"),
                yaml("5 yaml-deep", "[well-keepers]", "[".repeat(20_000)),
                of("course.yaml:0 no-course", course -> course.delete("course.yaml")),
                of(
                        "en/start/extra.md:0 file-unlisted",
                        course -> course.write("en/start/extra.md", course.read(WELCOME))),
                of("ar/start/extra.md:0 translation-unlisted", course -> course.write("ar/start/extra.md", "x")),
                of("fr/start/welcome.md:0 unknown-file", course -> course.write("fr/start/welcome.md", "x")),
                of("notes.txt:0 unknown-file", course -> course.write("notes.txt", "x")),
                of("course.yaml:41 item-without-file", course -> course.delete("en/start/log-sheet.md")));
    }

    static Stream<Arguments> spoiltText() {
        return Stream.of(
                welcome("2 key-differs", "key: welcome", "key: goodbye"),
                welcome("4 out-of-range", "minutes: 5", "minutes: 0"),
                welcome("4 out-of-range", "minutes: 5", "minutes: 601"),
                welcome("2 missing-key", "title: Welcome\n", ""),
                welcome("5 unknown-key", "minutes: 5", "minutes: 5\ncolour: blue"),
                welcome("5 only-translation", "minutes: 5", "minutes: 5\nstate: reviewed"),
                welcome("5 unfit-key", "minutes: 5", "minutes: 5\nmedia: ../../media/talk.mp3"),
                of("en/start/more.md:2 missing-key", course -> course.replace("en/start/more.md", "minutes: 10\n", "")),
                of(
                        "en/practice/your-log.md:5 text-empty",
                        course ->
                                course.replace("en/practice/your-log.md", "Keep a log for a week and hand it in.", "")),
                of(WELCOME + ":1 front-matter-missing", course -> course.write(WELCOME, "## Hello\n")),
                of(WELCOME + ":1 front-matter-open", course -> course.write(WELCOME, "---\nkey: welcome\n")),
                of(WELCOME + ":1 byte-order-mark", course -> course.write(WELCOME, "\uFEFF" + course.read(WELCOME))),
                of(
                        WELCOME + ":3 not-utf8",
                        course -> course.write(WELCOME, "a\nb\nc\u00ffd\n".getBytes(StandardCharsets.ISO_8859_1))),
                added("25 control-character", "a\u0000b"),
                of(WELCOME + ":0 too-large", course -> course.append(WELCOME, "a ".repeat(300_000))),
                of(
                        "ar/start/more.md:6 bad-translated-from",
                        course -> course.replace("ar/start/more.md", "0123456789ab", "yesterday")),
                of("ar/start/more.md:5 not-one-of", course -> course.replace("ar/start/more.md", "reviewed", "done")),
                added("25 heading-first", "# Title"),
                added("25 alt-missing", "![](../../media/well.svg)"),
                added("25 alt-missing", "<img src=\"../../media/well.svg\">"),
                added("25 media-missing", "![A map](../../media/map.svg)"),
                added("25 media-outside", "![A map](../../../../etc/passwd)"),
                added("25 media-outside", "![A map](/etc/passwd)"),
                added("25 media-outside", "![A map](https://www.example.org/map.png)"),
                added("25 media-outside", "[A map](../../media/../course.yaml)"),
                added("25 media-unfit", "![A talk](../../media/talk.mp3)"),
                added("25 link-unknown-item", "[next](item:nowhere)"),
                added("25 link-empty", "[](https://www.example.org/)"),
                added("25 link-empty", "[here]()"),
                added("25 link-refused", "[here](javascript:alert(1))"),
                added("25 link-refused", "[here](file:///etc/passwd)"),
                added("25 link-refused", "[here](//www.example.org/)"),
                added("25 link-unknown-heading", "[up](#nothing)"),
                added("25 html-refused", "<script>alert(1)</script>"),
                added("25 html-refused", "a <b onclick=\"alert(1)\">word</b>"),
                added("25 html-refused", "<p style=\"color:red\">x</p>"),
                added("25 html-refused", "<iframe src=\"https://www.example.org\"></iframe>"));
    }

    /** A rubric in the front matter of a task, from line 5 on. */
    private static Arguments rubric(String expected, String yaml) {
        return of(LOG + ":" + expected, course -> course.replace(LOG, "minutes: 30\n", "minutes: 30\n" + yaml));
    }

    static Stream<Arguments> spoiltRubrics() {
        return Stream.of(
                rubric("5 rubric-count", "rubric: []\n"),
                rubric("6 missing-key", "rubric:\n  - title: Days\n"),
                rubric("7 rubric-levels", "rubric:\n  - title: Days\n    levels: [{points: 1, text: Some}]\n"),
                rubric("9 rubric-points", "rubric:\n  - title: Days\n" + TWO_LEVELS.replace("points: 3", "points: 1")),
                rubric("8 out-of-range", "rubric:\n  - title: Days\n" + TWO_LEVELS.replace("points: 1", "points: 101")),
                rubric("5 not-a-list", "rubric: yes\n"),
                of(
                        WELCOME + ":5 unfit-key",
                        course -> course.replace(
                                WELCOME, "minutes: 5\n", "minutes: 5\nrubric:\n  - title: Days\n" + TWO_LEVELS)),
                yaml("58 rubric-missing", "kind: task", "kind: task\n        complete: [marked]"),
                yaml("58 rubric-missing", "kind: task", "kind: task\n        complete: [{score: 60}]"),
                of("ar/practice/your-log.md:6 rubric-other-points", course -> {
                    String text = course.read(LOG)
                            .replace("minutes: 30\n", "minutes: 30\nrubric:\n  - title: Days\n" + TWO_LEVELS);
                    course.write(LOG, text);
                    course.write("ar/practice/your-log.md", text.replace("points: 3", "points: 4"));
                }),
                of("ar/practice/your-log.md:1 rubric-untranslated", course -> {
                    course.write("ar/practice/your-log.md", course.read(LOG));
                    course.replace(LOG, "minutes: 30\n", "minutes: 30\nrubric:\n  - title: Days\n" + TWO_LEVELS);
                }));
    }

    static Stream<Arguments> spoiltMedia() {
        return Stream.of(
                svg("2 svg-refused", "<script>alert(1)</script>"),
                svg("2 svg-refused", "<g onload=\"alert(1)\"/>"),
                svg("2 svg-refused", "<foreignObject/>"),
                svg("2 svg-refused", "<use href=\"https://evil.example/x.svg#a\"/>"),
                svg("2 svg-refused", "<a xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"javascript:alert(1)\"/>"),
                svg("2 svg-refused", "<rect fill=\"url(https://evil.example/x)\"/>"),
                svg("2 svg-refused", "<style>@import 'https://evil.example/x.css';</style>"),
                svg("2 svg-refused", "<h:p xmlns:h=\"http://www.w3.org/1999/xhtml\"/>"),
                svg("2 svg-refused", "<image href=\"https://evil.example/x.png\"/>"),
                svg("2 svg-refused", "<?xml-stylesheet href=\"https://evil.example/x.css\"?>"),
                svg("3 svg-broken", "<g>"),
                of("media/virus.exe:0 media-type", course -> course.write("media/virus.exe", "MZ")),
                of("media/page.html:0 media-type", course -> course.write("media/page.html", "<p>")),
                of("media/Big Picture.png:0 media-name", course -> course.write("media/Big Picture.png", "x")),
                of("media/deep/well.svg:0 media-name", course -> course.write("media/deep/well.svg", "x")),
                of("media/gauge.png:0 media-broken", course -> course.write("media/gauge.png", "GIF89a")),
                of("media/talk.mp3:0 media-broken", course -> course.write("media/talk.mp3", "")),
                of("media/talk.mp3:0 too-large", course -> course.grow("media/talk.mp3", 1L << 30)),
                of(
                        "en/start/the-gauge.md:5 media-unfit",
                        course -> course.replace("en/start/the-gauge.md", "gauge.mp4", "talk.mp3")),
                of(
                        "en/start/the-gauge.md:1 missing-key",
                        course -> course.replace("en/start/the-gauge.md", "media: ../../media/gauge.mp4\n", "")));
    }

    private CourseFolder.Reading spoilt(Consumer<SpoiltCourse> spoil) {
        Path folder = GoodCourse.copyTo(temporary);
        spoil.accept(new SpoiltCourse(folder));
        return CourseFolder.read(folder);
    }

    private static String place(Problem problem) {
        return problem.file() + ":" + problem.line() + " " + problem.code().replaceAll("^.*\\.", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"spoiltStructure", "spoiltText", "spoiltRubrics", "spoiltMedia"})
    void findsWhatIsWrongAtItsPlaceAndLoadsNothing(String expected, Consumer<SpoiltCourse> spoil) {
        CourseFolder.Reading reading = spoilt(spoil);
        List<String> errors =
                reading.errors().stream().map(BrokenFolderTest::place).toList();
        assertTrue(errors.contains(expected), errors + " lacks " + expected);
        assertTrue(reading.content().isEmpty());
        for (Language language : Language.values()) {
            for (Problem problem : reading.problems()) {
                assertTrue(!CourseCheck.message(problem, Texts.in(language)).isBlank());
            }
        }
    }

    @Test
    void refusesALinkThatClimbsOutOfTheFolder() {
        CourseFolder.Reading reading = spoilt(course -> {
            course.delete("media/well.svg");
            course.link("media/well.svg", Path.of("/etc/passwd"));
            course.link("media/all", Path.of("/etc"));
        });
        List<String> errors =
                reading.errors().stream().map(BrokenFolderTest::place).toList();
        assertTrue(errors.contains("media/well.svg:0 not-a-file"), errors.toString());
        assertTrue(errors.contains("media/all:0 not-a-file"), errors.toString());
        assertTrue(reading.content().isEmpty());
    }

    @Test
    void readsNoExternalEntity() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret.txt"), "a secret");
        CourseFolder.Reading reading = spoilt(course -> course.write(
                "media/well.svg",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n" + SVG_OPEN
                        + "<text>&x;</text></svg>"));
        assertTrue(reading.content().isEmpty());
        assertTrue(reading.errors().stream()
                .map(BrokenFolderTest::place)
                .toList()
                .contains("media/well.svg:1 svg-refused"));
        assertTrue(!reading.problems().toString().contains("a secret"));
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        CourseFolder.Reading reading = CourseFolder.read(temporary.resolve("nothing"));
        assertEquals("content.problem.no-folder", reading.errors().get(0).code());
    }

    @Test
    void findsBrokenQuestionsAndTranslationsThatAskSomethingElse() {
        CourseFolder.Reading broken =
                spoilt(course -> course.replace(QUIZ, "{ =At *three* ~At four ~At five }", "{ =At *three* ~At four"));
        assertTrue(broken.content().isEmpty());
        assertTrue(
                broken.errors().stream().anyMatch(it -> it.file().equals(QUIZ) && it.line() >= 9), broken.toString());
    }

    @Test
    void findsTranslationsThatAskSomethingElse() {
        CourseFolder.Reading other =
                spoilt(course -> course.replace("ar/practice/first-quiz.gift", "[id:q-true]", "[id:q-another]"));
        assertTrue(other.content().isEmpty());
        assertTrue(other.errors().stream().anyMatch(it -> it.file().equals("ar/practice/first-quiz.gift")));
    }

    @Test
    void checksTheTextsOfQuestionsToo() {
        CourseFolder.Reading reading = spoilt(course -> course.replace(
                QUIZ, "The gauge is at the well.", "The gauge is ![](../../media/well.svg) at [it](item\\:nowhere)."));
        List<String> errors =
                reading.errors().stream().map(BrokenFolderTest::place).toList();
        assertEquals(List.of(QUIZ + ":13 alt-missing", QUIZ + ":13 link-unknown-item"), errors);
    }

    @Test
    void warnsOfWhatRefusesNothing() {
        CourseFolder.Reading reading = spoilt(course -> {
            course.write("media/unused.txt", "nobody shows me\n");
            course.write(".DS_Store", "x");
            course.replace(WELCOME, "### In a drought", "#### In a drought");
            course.replace("en/start/the-gauge.md", "captions: ../../media/gauge.en.vtt\n", "");
        });
        assertTrue(reading.content().isPresent(), reading.problems().toString());
        assertEquals(
                List.of(
                        ".DS_Store:0 hidden",
                        "en/start/the-gauge.md:5 captions-missing",
                        WELCOME + ":19 heading-skipped",
                        "media/gauge.en.vtt:0 media-unused",
                        "media/unused.txt:0 media-unused"),
                reading.warnings().stream().map(BrokenFolderTest::place).toList());
    }

    @Test
    void printsAProblemALineAndSaysWhetherTheCourseCanBeLoaded() {
        Path folder = GoodCourse.copyTo(temporary);
        assertEquals(
                List.of("0", "The course “measuring-water” is in order: 9 items, no warnings."),
                check(folder, Language.EN));
        new SpoiltCourse(folder).replace(WELCOME, "minutes: 5", "minutes: 900");
        assertEquals(
                List.of(
                        "1",
                        folder + "/" + WELCOME + ":4: error: “minutes” is 900, but must be from 1 to 600.",
                        "The course cannot be loaded: 1 error, no warnings."),
                check(folder, Language.EN));
        assertTrue(check(folder, Language.AR).get(2).contains("خطأ واحد"));
    }

    private static List<String> check(Path folder, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = CourseCheck.run(folder, new PrintStream(bytes, true, StandardCharsets.UTF_8), language);
        return Stream.concat(
                        Stream.of(String.valueOf(code)),
                        bytes.toString(StandardCharsets.UTF_8).lines())
                .toList();
    }
}
