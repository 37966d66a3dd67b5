package org.collaborativecourses.identity;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.collaborativecourses.shared.DayColumn;

/** Where each feature puts what it holds about a person, one row after another, as it is read. */
public interface PersonData {

    /** What follows belongs to this part; a part is begun once. */
    void part(String name);

    /** Names and values: text, number, boolean, instant or day; what is not there is left out. */
    void row(Map<String, Object> values);

    /**
     * A file that the person gave.
     *
     * @param name within the copy, unique
     * @param pieces its bytes from that place on, as many as are read at once
     */
    void file(String name, int size, IntFunction<byte[]> pieces);

    /** A part as a query gives it. @param found rows of as many values as there are names, or the values of one name */
    default void part(String name, List<?> found, String... names) {
        part(name);
        for (Object row : found) {
            Object[] values = row instanceof Object[] several ? several : new Object[] {row};
            Map<String, Object> named = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                if (values[i] != null && !values[i].equals("")) {
                    named.put(names[i], read(values[i]));
                }
            }
            row(named);
        }
    }

    private static Object read(Object value) {
        if (value instanceof Timestamp at) {
            return at.toInstant();
        }
        return DayColumn.isDay(value) ? DayColumn.read(value) : value;
    }
}
