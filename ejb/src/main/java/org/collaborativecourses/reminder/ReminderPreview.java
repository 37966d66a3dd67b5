package org.collaborativecourses.reminder;

import java.util.List;
import java.util.Map;

/**
 * Who would get a mail if the rule were carried out now, and who would not.
 *
 * @param counts how many, by verdict
 * @param lines those who would get one first; at most {@link ReminderService#MOST_SHOWN}
 */
public record ReminderPreview(Map<ReminderVerdict, Long> counts, List<Line> lines) {

    /** One person. @param facts why the rule means them */
    public record Line(
            long personId, String name, String course, String language, ReminderVerdict verdict, List<Fact> facts) {}

    /** A text and its number. */
    public record Fact(String textKey, long number) {}

    public long count(ReminderVerdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
