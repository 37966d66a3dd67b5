package org.collaborativecourses.gift;

import java.util.List;
import java.util.Map;
import org.collaborativecourses.quiz.Quiz;

/**
 * What was read of a GIFT file.
 *
 * @param quiz what could be read; of use only where there are no problems
 * @param lines at place i the line of question i
 * @param settingLines the line of each setting that the file names
 * @param problems in the order of their lines; empty: all is well
 */
public record GiftResult(
        String file, Quiz quiz, List<Integer> lines, Map<String, Integer> settingLines, List<Problem> problems) {

    public GiftResult {
        lines = List.copyOf(lines);
        settingLines = Map.copyOf(settingLines);
        problems = List.copyOf(problems);
    }
}
