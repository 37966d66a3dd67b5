package org.collaborativecourses.courses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.coursefolder.CourseCheck;
import org.collaborativecourses.coursefolder.CourseFolder;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder with a course.yaml is a course that ships, so each can be loaded as it stands. */
class CourseFoldersTest {

    private static final String COURSE = "course.yaml";

    @TempDir
    private Path temporary;

    static List<Path> courses() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(""))) {
            return folders.filter(it -> Files.exists(it.resolve(COURSE)))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereIsACourse() throws IOException {
        assertFalse(courses().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("courses")
    void hasNothingWrongInIt(Path folder) {
        Texts texts = Texts.in(Language.EN);
        String problems = CourseFolder.read(folder).problems().stream()
                .map(it -> it.file() + ":" + it.line() + ": " + CourseCheck.message(it, texts))
                .collect(Collectors.joining("\n"));
        assertEquals("", problems);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void isWrittenAsItWasReadAndAlwaysTheSame(Path folder) throws IOException {
        CourseContent content = CourseFolder.read(folder).content().orElseThrow();
        Path written = temporary.resolve(folder.getFileName());
        CourseFolder.write(content, written);
        assertSameItemsAndMedia(folder, written);
        CourseContent again = CourseFolder.read(written).content().orElseThrow();
        assertEquals(content.hash(), again.hash());
        assertEquals(content.outline(), again.outline());
        byte[] yaml = Files.readAllBytes(written.resolve(COURSE));
        CourseFolder.write(again, written);
        assertArrayEquals(yaml, Files.readAllBytes(written.resolve(COURSE)));
    }

    private static void assertSameItemsAndMedia(Path expected, Path actual) throws IOException {
        assertEquals(files(expected), files(actual));
        for (String file : files(expected)) {
            if (!file.equals(COURSE)) {
                assertArrayEquals(
                        Files.readAllBytes(expected.resolve(file)), Files.readAllBytes(actual.resolve(file)), file);
            }
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(it -> folder.relativize(it).toString())
                    .sorted()
                    .toList();
            assertTrue(names.contains(COURSE));
            return names;
        }
    }
}
