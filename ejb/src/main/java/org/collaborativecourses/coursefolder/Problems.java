package org.collaborativecourses.coursefolder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.collaborativecourses.gift.Problem;

/** What was found wrong so far. A code in {@code content.warning.} refuses nothing; every other one does. */
final class Problems {

    static final String WARNING = ".warning.";

    private final List<Problem> found = new ArrayList<>();

    void error(String file, int line, String name, Object... args) {
        found.add(Problem.at(file, line, "content.problem." + name, args));
    }

    void warning(String file, int line, String name, Object... args) {
        found.add(Problem.at(file, line, "content.warning." + name, args));
    }

    void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(it -> !isWarning(it));
    }

    static boolean isWarning(Problem problem) {
        return problem.code().contains(WARNING);
    }

    /** By file and line, each once. */
    List<Problem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
