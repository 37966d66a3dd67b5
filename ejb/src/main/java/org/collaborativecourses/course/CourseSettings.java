package org.collaborativecourses.course;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;

/**
 * What an administrator sets for a course.
 *
 * @param enrolmentKey asked of whoever enrols; empty: everybody may
 * @param dueDays the course is to be complete at the end of so many days after enrolling; empty: whenever
 */
public record CourseSettings(String enrolmentKey, OptionalInt dueDays) {

    public static final int SHORTEST_KEY = 6;
    public static final int LONGEST_KEY = 64;
    public static final int MOST_DAYS = 3650;
    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,3}");

    public static final CourseSettings NONE = new CourseSettings("", OptionalInt.empty());

    /**
     * @param key as typed; space around it does not count
     * @param dueDays as typed; empty: no deadline
     * @throws InvalidException at key or dueDays
     */
    public static CourseSettings of(String key, String dueDays) {
        Checks checks = new Checks();
        String stripped = key.strip();
        checks.that(() -> checkKey(stripped));
        OptionalInt days = checks.of(() -> days(dueDays.strip()));
        checks.pass();
        return new CourseSettings(stripped, days);
    }

    private static void checkKey(String key) {
        boolean fits = key.length() >= SHORTEST_KEY && key.length() <= LONGEST_KEY;
        if (!key.isEmpty() && (!fits || key.chars().anyMatch(Character::isISOControl))) {
            throw new InvalidException("key", "course.error.key", SHORTEST_KEY, LONGEST_KEY);
        }
    }

    private static OptionalInt days(String typed) {
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!DAYS.matcher(typed).matches() || Integer.parseInt(typed) > MOST_DAYS) {
            throw new InvalidException("dueDays", "course.error.dueDays", MOST_DAYS);
        }
        return OptionalInt.of(Integer.parseInt(typed));
    }
}
