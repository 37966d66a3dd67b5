package org.collaborativecourses.gift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.question.TextRenderer;
import org.junit.jupiter.api.Test;

/**
 * Reads the files of others, where they are at hand, and compares with what others read in them.
 *
 * <p>What differs on purpose:
 *
 * <ul>
 *   <li>White space is not compared: we keep an author's line ends, which Markdown needs.
 *   <li>A text without a format is Markdown here; there it is Moodle's own automatic format, which we read as HTML.
 *   <li>The first feedback of a true-or-false question is for whoever is wrong, the second for whoever is right, as in
 *       Moodle; the files beside the questions name them after true and false, and so turn them round where true is right.
 *   <li>{@code ~} in a numerical question is, as in Moodle, what is said to any other number.
 * </ul>
 */
class GiftMaterialTest {

    private static final Path MATERIAL = Path.of("../../shared/material/gift");
    private static final Path QUESTIONS = MATERIAL.resolve("fuhrmanator/tests/questions");
    private static final Path MOODLE = MATERIAL.resolve("moodle-4.5.6/question");
    /** Asks for more than we show: a selection of the items to be ordered. */
    private static final Path SUBSET = MOODLE.resolve("type/ordering/tests/fixtures/testimport.gift.txt");

    private static final TextRenderer SAFE = TextRenderer.escaping();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsWhatOthersReadInTheSameFiles() throws IOException {
        assumeTrue(Files.isDirectory(QUESTIONS), "No GIFT files at hand");
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Path file : files(QUESTIONS, ".gift")) {
            Path expected = Path.of(file.toString().replace(".gift", ".json"));
            if (Files.exists(expected)) {
                compare(file, JSON.readTree(expected.toFile()), differences);
                compared++;
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(compared > 40, "Only " + compared + " files were compared");
    }

    @Test
    void writesWhatItReadSoThatItIsReadTheSame() throws IOException {
        assumeTrue(Files.isDirectory(QUESTIONS), "No GIFT files at hand");
        List<Path> files = new ArrayList<>(files(QUESTIONS, ".gift"));
        files.addAll(files(MOODLE, ".gift.txt"));
        files.add(MOODLE.resolve("format/gift/examples.txt"));
        for (Path file : files) {
            GiftResult read = Gift.read(Files.readAllBytes(file), file.toString(), SAFE);
            String written = Gift.write(read.quiz());
            GiftResult again = Gift.read(written, file.toString(), SAFE);
            assertEquals(read.quiz(), again.quiz(), () -> file + " as we write it:\n" + written);
            assertEquals(
                    List.of(),
                    again.problems().stream()
                            .filter(it ->
                                    !read.problems().contains(it) && !it.code().endsWith("too-few-pairs"))
                            .toList(),
                    file.toString());
            assertEquals(written, Gift.write(again.quiz()), file.toString());
        }
    }

    @Test
    void readsEveryFileOfMoodle() throws IOException {
        assumeTrue(Files.isDirectory(MOODLE), "No GIFT files at hand");
        List<Path> files = new ArrayList<>(files(MOODLE, ".gift.txt"));
        files.add(MOODLE.resolve("format/gift/examples.txt"));
        for (Path file : files) {
            GiftResult read = Gift.read(Files.readAllBytes(file), file.toString(), SAFE);
            assertFalse(read.quiz().questions().isEmpty(), file.toString());
            if (!file.equals(SUBSET) && !file.toString().contains("windows-1252")) {
                assertEquals(List.of(), read.problems(), file.toString());
            }
        }
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Path file = MOODLE.resolve("format/gift/tests/fixtures/questions_encoding_windows-1252.gift.txt");
        assumeTrue(Files.exists(file), "No GIFT files at hand");
        GiftResult read = Gift.read(Files.readAllBytes(file), "f", SAFE);
        assertTrue(read.problems().contains(Problem.at("f", 15, "question.problem.not-utf-8")), read::toString);
    }

    @Test
    void saysThatASelectionOfItemsIsNotShown() throws IOException {
        assumeTrue(Files.exists(SUBSET), "No GIFT files at hand");
        GiftResult read = Gift.read(Files.readAllBytes(SUBSET), "f", SAFE);
        assertEquals(List.of(Problem.at("f", 3, "question.problem.ordering-subset", 4, 6)), read.problems());
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(it -> it.toString().endsWith(end)).sorted().toList();
        }
    }

    private static void compare(Path file, JsonNode expected, List<String> differences) throws IOException {
        GiftResult read = Gift.read(Files.readAllBytes(file), file.getFileName().toString(), SAFE);
        read.problems().forEach(it -> differences.add(it.toString()));
        List<JsonNode> theirs = StreamSupport.stream(expected.spliterator(), false)
                .filter(it -> !it.path("type").asText().equals("Category"))
                .toList();
        List<Question> ours = read.quiz().questions();
        if (theirs.size() != ours.size()) {
            differences.add(file + ": " + ours.size() + " questions instead of " + theirs.size());
            return;
        }
        for (int i = 0; i < ours.size(); i++) {
            Map<String, List<String>> mine = Described.of(ours.get(i));
            Map<String, List<String>> other = Described.of(theirs.get(i));
            if (!mine.equals(other)) {
                differences.add(file.getFileName() + " " + i + "\n  ours   " + mine + "\n  theirs " + other);
            }
        }
    }
}
