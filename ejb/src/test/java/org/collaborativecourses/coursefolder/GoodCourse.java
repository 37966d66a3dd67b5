package org.collaborativecourses.coursefolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small course with every kind of item in two languages, in which nothing is wrong. */
final class GoodCourse {

    static final Path FOLDER = Path.of("src/test/resources/content/measuring-water");

    private GoodCourse() {}

    static Path copyTo(Path parent) {
        Path copy = parent.resolve("measuring-water");
        try (var files = Files.walk(FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(FOLDER.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }
}
