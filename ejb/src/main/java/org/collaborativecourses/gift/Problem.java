package org.collaborativecourses.gift;

import java.util.List;

/**
 * Something wrong in a file.
 *
 * @param line counted from 1; 0: the file as a whole
 * @param code key of the text that says it
 * @param args for that text's placeholders
 */
public record Problem(String file, int line, String code, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem at(String file, int line, String code, Object... args) {
        return new Problem(file, line, code, List.of(args));
    }
}
