package org.collaborativecourses.coursefolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.gift.Problem;

/** A course as a folder of text: reading it, with everything checked, and writing it. The format: docs/course-folder.md. */
public final class CourseFolder {

    /**
     * @param content the course; empty where there is a single error
     * @param problems errors and warnings, by file and line
     */
    public record Reading(Optional<CourseContent> content, List<Problem> problems) {

        /** What keeps the folder from being loaded. */
        public List<Problem> errors() {
            return problems.stream().filter(it -> !isWarning(it)).toList();
        }

        /** What an author should know of, but what refuses nothing. */
        public List<Problem> warnings() {
            return problems.stream().filter(CourseFolder::isWarning).toList();
        }
    }

    private CourseFolder() {}

    public static boolean isWarning(Problem problem) {
        return Problems.isWarning(problem);
    }

    /**
     * Reads and checks the whole folder, and changes nothing.
     *
     * @throws UncheckedIOException where the disk fails; never for what the folder holds
     */
    public static Reading read(Path folder) {
        Problems problems = new Problems();
        Optional<CourseContent> content = CourseReader.read(folder, problems);
        return new Reading(content, problems.sorted());
    }

    /**
     * Writes a course in its canonical form: the same course gives the same bytes.
     *
     * @param folder the course's own folder, named by its key; made where it is not there, and best empty, for nothing is
     *     taken away
     */
    public static void write(CourseContent content, Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : CourseWriter.files(content).entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder, e);
        }
    }
}
