package org.collaborativecourses.web.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was sent, from a plain form or as JSON: the same names mean the same, and a resource reads the names it knows.
 * Whatever else was sent reaches nothing.
 */
public final class Fields {

    private final Map<String, List<String>> values;

    Fields(Map<String, List<String>> values) {
        this.values = values;
    }

    /** What came another way than as a form of names and values: the fields beside a file. */
    public static Fields of(Map<String, String> values) {
        Map<String, List<String>> lists = new HashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Fields(lists);
    }

    /** The first value of this name, or an empty text. */
    public String get(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether a box was checked, or the JSON says true. */
    public boolean flag(String name) {
        return "true".equals(get(name));
    }

    Map<String, List<String>> all() {
        return values;
    }
}
