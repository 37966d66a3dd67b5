package org.collaborativecourses.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants are kept as DATETIME(6) in UTC, whatever zone server, driver and database believe to be in. A {@link Timestamp}
 * is an instant too, and the driver writes it in the zone of the connection, which is UTC; a local date and time would pass
 * through the zone of this JVM, which has hours that do not exist.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Timestamp> {

    @Override
    public Timestamp convertToDatabaseColumn(Instant instant) {
        return of(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Timestamp column) {
        return column == null ? null : column.toInstant();
    }

    /** As a parameter of a statement that knows no entity. */
    public static Timestamp of(Instant instant) {
        return instant == null ? null : Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
    }
}
