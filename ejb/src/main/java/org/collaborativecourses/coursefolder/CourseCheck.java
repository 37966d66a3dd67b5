package org.collaborativecourses.coursefolder;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.gift.Problem;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;

/** The check of a course folder as a command: a line for each problem, as compilers print them, then one in words. */
public final class CourseCheck {

    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final String COURSE = "course.yaml";

    private CourseCheck() {}

    /**
     * @param folder of one course, or of several
     * @return what the command ends with: 0 where all of it can be loaded, else 1
     */
    public static int run(Path folder, PrintStream out, Language language) {
        Texts texts = Texts.in(language);
        List<Path> several = coursesIn(folder);
        return several.isEmpty()
                ? check(folder, out, texts)
                : Math.max(
                        several.stream()
                                .mapToInt(it -> check(it, out, texts))
                                .max()
                                .getAsInt(),
                        checkProgrammes(folder, several, out, texts));
    }

    private static int checkProgrammes(Path folder, List<Path> courses, PrintStream out, Texts texts) {
        List<Problem> problems = ProgrammeFile.read(
                        folder,
                        courses.stream().map(it -> it.getFileName().toString()).collect(Collectors.toSet()))
                .problems();
        problems.forEach(problem -> out.println(line(problem, folder, texts)));
        return problems.isEmpty() ? GOOD : BAD;
    }

    /** The courses in a folder that is none itself. */
    private static List<Path> coursesIn(Path folder) {
        if (Files.exists(folder.resolve(COURSE))) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(it -> Files.exists(it.resolve(COURSE)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int check(Path folder, PrintStream out, Texts texts) {
        CourseFolder.Reading reading = CourseFolder.read(folder);
        reading.problems().forEach(problem -> out.println(line(problem, folder, texts)));
        int warnings = reading.warnings().size();
        if (reading.content().isEmpty()) {
            out.println(texts.format("content.check.bad", reading.errors().size(), warnings));
            return BAD;
        }
        CourseOutline outline = reading.content().get().outline();
        out.println(texts.format(
                "content.check.good", outline.key(), outline.items().count(), warnings));
        return GOOD;
    }

    /** {@code folder/file:line: error: what is wrong}, so that an editor finds the place. */
    private static String line(Problem problem, Path folder, Texts texts) {
        String place = folder.resolve(problem.file()) + (problem.line() > 0 ? ":" + problem.line() : "");
        String severity = texts.text(Problems.isWarning(problem) ? "content.check.warning" : "content.check.error");
        return place + ": " + severity + ": " + message(problem, texts);
    }

    /** What a problem says in a language. */
    public static String message(Problem problem, Texts texts) {
        return texts.format(problem.code(), problem.args().toArray());
    }
}
