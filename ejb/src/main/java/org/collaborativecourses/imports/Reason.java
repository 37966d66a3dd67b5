package org.collaborativecourses.imports;

import java.util.Arrays;
import java.util.List;
import org.collaborativecourses.shared.InvalidException;

/**
 * Why a row is refused, or what would change.
 *
 * @param column the code of the column it is about, or empty
 * @param key of a text, with its arguments
 */
public record Reason(String column, String key, List<String> arguments) {

    static Reason of(String column, String key, Object... arguments) {
        return new Reason(
                column, key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Before and after, as they stand in cells. */
    static Reason change(String column, String before, String after) {
        return of(column, before.isEmpty() ? "imports.row.set" : "imports.row.change", after, before);
    }

    static List<Reason> of(InvalidException invalid) {
        return invalid.all().stream()
                .map(it -> of(columnOf(it.field()), it.messageKey(), it.arguments()))
                .toList();
    }

    private static String columnOf(String field) {
        return switch (field) {
            case "shortName" -> "short-name";
            case "zone" -> "time-zone";
            case "parent" -> "member-of";
            default -> field;
        };
    }
}
