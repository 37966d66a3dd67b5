package org.collaborativecourses.reminder;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail says, with placeholders in braces. */
public record ReminderText(String subject, String body) {

    private static final int LONGEST_SUBJECT = 250;

    /** All there are. */
    public static final Set<String> PLACEHOLDERS = Set.of("name", "course", "progress", "due", "expiry", "link");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** The first placeholder that nobody knows, or null. */
    String unknown() {
        Matcher matcher = PLACEHOLDER.matcher(subject + " " + body);
        while (matcher.find()) {
            if (!PLACEHOLDERS.contains(matcher.group(1))) {
                return matcher.group();
            }
        }
        return null;
    }

    /** With the values in place; what has none becomes nothing. A value is never looked at for placeholders. */
    ReminderText with(Map<String, String> values) {
        String line = fill(subject, values).replaceAll("\\p{Cntrl}+", " ").strip();
        return new ReminderText(line.substring(0, Math.min(LONGEST_SUBJECT, line.length())), fill(body, values));
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), "")));
    }
}
