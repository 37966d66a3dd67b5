package org.collaborativecourses.question;

import java.util.List;

/**
 * A response to any question, in one shape. What a value means depends on the question; a choice is always named by its
 * index in the file, which is the same in every language and in every shuffled order.
 *
 * <table>
 * <caption>Values</caption>
 * <tr><td>single choice</td><td>{@code ["2"]}</td></tr>
 * <tr><td>multiple choice</td><td>{@code ["0", "3"]}</td></tr>
 * <tr><td>true or false</td><td>{@code ["true"]}</td></tr>
 * <tr><td>short answer, numerical, essay</td><td>the text as it was typed</td></tr>
 * <tr><td>matching</td><td>at place i the index of the right side chosen for left side i; empty: none</td></tr>
 * <tr><td>ordering</td><td>the indexes of the items in the order given</td></tr>
 * </table>
 */
public record Answer(List<String> values) {

    public static final Answer NONE = new Answer(List.of());

    public Answer {
        values = values.stream().map(value -> value == null ? "" : value).toList();
    }

    public static Answer of(String... values) {
        return new Answer(List.of(values));
    }

    /** Whether nothing was answered at all. */
    public boolean blank() {
        return values.stream().allMatch(String::isBlank);
    }

    /** The first value, trimmed; empty where there is none. */
    String first() {
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    /** The value at that place as an index below the limit; -1 where it is none. */
    int index(int place, int limit) {
        if (place >= values.size()) {
            return -1;
        }
        String value = values.get(place).strip();
        if (value.isEmpty() || value.length() > 4 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int index = Integer.parseInt(value);
        return index < limit ? index : -1;
    }
}
