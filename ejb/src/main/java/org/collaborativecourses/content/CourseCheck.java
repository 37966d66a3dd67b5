package org.collaborativecourses.content;

import java.io.PrintStream;
import java.nio.file.Path;
import org.collaborativecourses.question.Problem;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;

/** The check of a course folder as a command: a line for each problem, as compilers print them, then one in words. */
public final class CourseCheck {

    private static final int GOOD = 0;
    private static final int BAD = 1;

    private CourseCheck() {}

    /** @return what the command ends with: 0 where the folder can be loaded, else 1 */
    public static int run(Path folder, PrintStream out, Language language) {
        Texts texts = Texts.in(language);
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
