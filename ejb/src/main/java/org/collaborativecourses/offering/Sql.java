package org.collaborativecourses.offering;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.collaborativecourses.shared.DayColumn;

/** A statement as its parts come together, each with its values; what people typed is only ever a value. */
final class Sql {

    /** Who belongs today (twice) to an organisation that takes part today (twice) in a collaborative. */
    static final String TAKES_PART = " participation t JOIN affiliation a ON a.organisation_id = t.organisation_id"
            + " AND t.from_date <= ? AND (t.to_date IS NULL OR t.to_date > ?)"
            + " AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)";

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql add(String part, Object... some) {
        text.append(part);
        Collections.addAll(values, some);
        return this;
    }

    /** A statement within this one. */
    Sql add(Sql inner) {
        return add(inner.text.toString(), inner.values.toArray());
    }

    /** Who takes part on this day, as {@link #TAKES_PART}. */
    Sql takesPart(LocalDate day) {
        return add(TAKES_PART, day, day, day, day);
    }

    Sql in(Collection<?> some) {
        text.append(" IN (")
                .append(String.join(",", Collections.nCopies(some.size(), "?")))
                .append(')');
        values.addAll(some);
        return this;
    }

    Query query(EntityManager entities) {
        Query query = entities.createNativeQuery(text.toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i) instanceof LocalDate day ? DayColumn.of(day) : values.get(i));
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    List<Object[]> rows(EntityManager entities) {
        return query(entities).getResultList();
    }

    static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    static LocalDate day(Object column) {
        return DayColumn.read(column);
    }

    static Integer number(Object column) {
        return column == null ? null : ((Number) column).intValue();
    }

    static long id(Object column) {
        return ((Number) column).longValue();
    }
}
