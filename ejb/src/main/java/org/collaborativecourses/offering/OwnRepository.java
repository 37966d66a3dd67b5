package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.collaborativecourses.shared.InstantColumn;

/** What concerns one person, for pages that everybody opens: a statement each. */
@ApplicationScoped
class OwnRepository {

    record Row(
            long id,
            String key,
            String collaborative,
            String collaborativeName,
            boolean required,
            PlaceState state,
            boolean full,
            boolean inside) {}

    @Inject
    private EntityManager entities;

    /**
     * Of offerings that go on and have begun: those with a place of this person, and those that they could come into, as
     * they take part on this day.
     */
    List<Row> offerings(long personId, LocalDate day, Instant now) {
        return new Sql()
                        .add(
                                "SELECT o.id, o.course_key, c.ckey, c.name, o.required, x.state,"
                                        + " o.capacity IS NOT NULL AND o.capacity <= (SELECT COUNT(*) FROM offering_place z"
                                        + " WHERE z.offering_id = o.id AND z.state = 'enrolled'),"
                                        + " EXISTS (SELECT 1 FROM enrolment e JOIN course k ON k.id = e.course_id"
                                        + " WHERE e.person_id = ? AND e.left_at IS NULL AND k.course_key = o.course_key)"
                                        + " FROM offering o JOIN collaborative c ON c.id = o.collaborative_id"
                                        + " LEFT JOIN offering_place x ON x.offering_id = o.id AND x.person_id = ?"
                                        + " WHERE o.ended_at IS NULL AND (o.starts_at IS NULL OR o.starts_at <= ?) AND"
                                        + " (x.state = 'enrolled' OR o.collaborative_id IN (SELECT t.collaborative_id FROM",
                                personId,
                                personId,
                                InstantColumn.of(now))
                        .takesPart(day)
                        .add(" WHERE a.person_id = ?)) ORDER BY o.required DESC, c.name, o.id", personId)
                        .rows(entities)
                        .stream()
                        .map(it -> new Row(
                                Sql.id(it[0]),
                                (String) it[1],
                                (String) it[2],
                                (String) it[3],
                                OfferingRepository.isTrue(it[4]),
                                PlaceState.find((String) it[5]).orElse(null),
                                OfferingRepository.isTrue(it[6]),
                                OfferingRepository.isTrue(it[7])))
                        .toList();
    }

    /** The one that reaches furthest, of each course that is not complete. */
    List<OwnExtension> extensions(long personId) {
        return new Sql()
                        .add(
                                "SELECT k.course_key, y.due_on, y.reason, p.name FROM enrolment e JOIN course k ON"
                                        + " k.id = e.course_id JOIN extension y ON y.enrolment_id = e.id LEFT JOIN person p ON"
                                        + " p.id = y.given_by AND p.closed_at IS NULL WHERE e.person_id = ? AND"
                                        + " e.completed_at IS NULL AND NOT EXISTS (SELECT 1 FROM extension z WHERE"
                                        + " z.enrolment_id = e.id AND (z.due_on > y.due_on OR z.due_on = y.due_on AND z.id > y.id))",
                                personId)
                        .rows(entities)
                        .stream()
                        .map(it -> new OwnExtension(
                                (String) it[0], Sql.day(it[1]), (String) it[2], it[3] == null ? "" : (String) it[3]))
                        .toList();
    }
}
