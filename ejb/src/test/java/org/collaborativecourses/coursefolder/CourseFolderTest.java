package org.collaborativecourses.coursefolder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.OutlineJson;
import org.collaborativecourses.content.TextState;
import org.collaborativecourses.shared.Language;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseFolderTest {

    @TempDir
    private Path temporary;

    private static CourseContent good() {
        CourseFolder.Reading reading = CourseFolder.read(GoodCourse.FOLDER);
        assertEquals(List.of(), reading.problems());
        return reading.content().orElseThrow();
    }

    private static ItemOutline item(String key) {
        return good().outline().findItem(key).orElseThrow();
    }

    private static String html(String item, Language language) {
        return good().texts().stream()
                .filter(it -> it.itemKey().equals(item) && it.language() == language)
                .findFirst()
                .orElseThrow()
                .html();
    }

    @Test
    void readsTheWholeOfACourse() {
        CourseOutline outline = good().outline();
        assertEquals("measuring-water", outline.key());
        assertEquals(List.of(Language.EN, Language.AR), outline.languages());
        assertEquals(
                "Measuring water: a first course", outline.text(Language.EN).title());
        assertEquals(List.of("قراءة المقياس"), outline.text(Language.AR).aims());
        assertEquals(36, outline.certificateMonths());
        assertEquals(60, outline.completion().meanScore());
        assertEquals(2, outline.modules().size());
        assertEquals(9, outline.items().count());
        assertEquals(74, outline.minutes(Language.EN));
    }

    @Test
    void keepsWhichAimsAModuleServes() throws IOException {
        SpoiltCourse course = new SpoiltCourse(GoodCourse.copyTo(temporary));
        course.replace("course.yaml", "  - key: start\n", "  - key: start\n    serves: [2, 1]\n");
        CourseContent content = CourseFolder.read(course.folder()).content().orElseThrow();
        Path written = Files.createDirectory(temporary.resolve("again")).resolve("measuring-water");
        CourseFolder.write(content, written);
        CourseContent again = CourseFolder.read(written).content().orElseThrow();
        assertEquals(List.of(1, 2), again.outline().modules().get(0).serves());
        assertEquals(
                again.outline(), OutlineJson.read(OutlineJson.write(again.outline())), "kept in the database as well");
        assertEquals(content.hash(), again.hash());
        assertNotEquals(good().hash(), again.hash());
        assertFalse(OutlineJson.write(good().outline()).contains("serves"), "what says nothing stays as it was");
    }

    @Test
    void givesEachKindTheConditionsItHasByDefault() {
        assertEquals(
                List.of(new Condition(Condition.Kind.VIEWED, 0)),
                item("the-gauge").conditions());
        assertEquals(
                List.of(new Condition(Condition.Kind.SCORE, 80)),
                item("first-quiz").conditions());
        assertEquals(
                List.of(new Condition(Condition.Kind.SCORE, 90)),
                item("second-quiz").conditions());
        assertEquals(
                List.of(new Condition(Condition.Kind.HANDED_IN, 0)),
                item("your-log").conditions());
        assertEquals("either", item("your-log").handIn());
        assertEquals(
                List.of(new Condition(Condition.Kind.HANDED_IN, 0)),
                item("your-promise").conditions());
        assertEquals(List.of("welcome", "first-quiz"), item("second-quiz").after());
        assertFalse(item("a-talk").mandatory());
    }

    @Test
    void tellsHowEachTranslationStands() {
        assertEquals(TextState.REVIEWED, item("welcome").state(Language.EN));
        assertEquals(TextState.REVIEWED, item("welcome").state(Language.AR));
        assertEquals(TextState.OUTDATED, item("more").state(Language.AR));
        assertEquals(TextState.DRAFT, item("first-quiz").state(Language.AR));
        assertEquals(TextState.MISSING, item("your-log").state(Language.AR));
    }

    @Test
    void countsQuestionsOfAnAttemptAndBytesOfAnItem() {
        assertEquals(2, item("first-quiz").texts().get(Language.EN).questions());
        assertEquals(1, item("second-quiz").texts().get(Language.EN).questions());
        int welcome = item("welcome").texts().get(Language.EN).bytes();
        int media =
                good().media().get("media/gauge.png").length + good().media().get("media/log-sheet.pdf").length;
        assertTrue(welcome > media + 500 && welcome < media + 1500, String.valueOf(welcome));
    }

    @Test
    void makesSafeHtmlWithAddressesThatNeverChange() {
        var page = Jsoup.parseBodyFragment(html("welcome", Language.EN));
        var hash = good().outline().media().get("media/well.svg").hash();
        assertEquals("/media/" + hash + "/well.svg", page.selectFirst("img").attr("src"));
        assertEquals("320", page.selectFirst("img").attr("width"));
        assertEquals("8", page.select("img").get(1).attr("width"));
        assertEquals("/courses/measuring-water/the-gauge", page.selectFirst("a").attr("href"));
        assertEquals(1, page.select("h2#s-who-measures").size());
        var video = Jsoup.parseBodyFragment(html("the-gauge", Language.EN));
        assertEquals("en", video.selectFirst("video[controls] > track").attr("srclang"));
        assertEquals(
                1,
                Jsoup.parseBodyFragment(html("log-sheet", Language.EN))
                        .select("p.file > a[href]")
                        .size());
        assertEquals(
                1,
                Jsoup.parseBodyFragment(html("first-quiz", Language.EN))
                        .select("img")
                        .size());
    }

    @Test
    void writesTheSameBytesThatItRead() throws IOException {
        Path copy = temporary.resolve("measuring-water");
        CourseFolder.write(good(), copy);
        assertSameFiles(GoodCourse.FOLDER, copy);
        assertEquals(
                good().hash(), CourseFolder.read(copy).content().orElseThrow().hash());
    }

    @Test
    void hashesWhatIsWrittenAndNotWhenOrHow() throws IOException {
        Path copy = GoodCourse.copyTo(temporary);
        Path yaml = copy.resolve("course.yaml");
        Files.writeString(yaml, "# a comment\n" + Files.readString(yaml).replace("pass: 70", "pass:    70"));
        Files.setLastModifiedTime(yaml, FileTime.fromMillis(0));
        assertEquals(
                good().hash(), CourseFolder.read(copy).content().orElseThrow().hash());
        Files.writeString(yaml, Files.readString(yaml).replace("pass:    70", "pass: 71"));
        assertNotEquals(
                good().hash(), CourseFolder.read(copy).content().orElseThrow().hash());
    }

    @Test
    void keepsTheOutlineThroughJson() {
        String json = OutlineJson.write(good().outline());
        assertEquals(good().outline(), OutlineJson.read(json));
        assertEquals(json, OutlineJson.write(OutlineJson.read(json)));
    }

    @Test
    void readsAnOutlineThatSaysMoreThanThisVersionKnows() {
        String json = OutlineJson.write(good().outline());
        String newer = json.replaceFirst("\\{", "{\"later\":{\"a\":[1]},")
                .replace("\"modules\":[{", "\"modules\":[{\"later\":[1],");
        assertEquals(2, newer.split("\"later\"", -1).length - 1, newer);
        assertEquals(good().outline(), OutlineJson.read(newer));
    }

    static void assertSameFiles(Path expected, Path actual) throws IOException {
        assertEquals(names(expected), names(actual));
        for (String name : names(expected)) {
            assertArrayEquals(
                    Files.readAllBytes(expected.resolve(name)), Files.readAllBytes(actual.resolve(name)), name);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(it -> folder.relativize(it).toString())
                    .sorted()
                    .toList();
        }
    }
}
