package org.collaborativecourses.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Date;
import java.time.LocalDate;

/**
 * Days are kept as DATE and sent as text: a {@link Date} is the midnight of this JVM's zone, and the driver writes it in
 * the zone of the connection, which is UTC. East of Greenwich that midnight is on the day before. What is read is a
 * {@link Date} all the same, which JPA would turn into a text as its locale writes days: so it is asked for as an object.
 */
@Converter(autoApply = true)
public class DayColumn implements AttributeConverter<LocalDate, Object> {

    @Override
    public Object convertToDatabaseColumn(LocalDate day) {
        return of(day);
    }

    @Override
    public LocalDate convertToEntityAttribute(Object column) {
        return read(column);
    }

    /** As a parameter of a statement that knows no entity. */
    public static String of(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Whether such a statement found a day. */
    public static boolean isDay(Object column) {
        return column instanceof Date;
    }

    /** What such a statement found; the driver reads in the zone of this JVM, in which the day is still the same. */
    public static LocalDate read(Object column) {
        if (column instanceof Date day) {
            return day.toLocalDate();
        }
        return column == null ? null : LocalDate.parse((String) column);
    }
}
