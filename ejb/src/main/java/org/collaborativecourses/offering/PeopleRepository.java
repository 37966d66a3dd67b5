package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.shared.Language;

/** The people of one offering: those with a place, and those who take part and could come in. */
@ApplicationScoped
class PeopleRepository {

    private static final String BETWEEN = "\u001f";
    private static final String BELONGS =
            " a.person_id = p.id AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)";

    @Inject
    private EntityManager entities;

    long count(Offering offering, PeopleFilter filter, LocalDate day) {
        Sql sql = from(new Sql().add("SELECT COUNT(*)"), offering, day);
        return ((Number) narrowed(sql, filter, day).query(entities).getSingleResult()).longValue();
    }

    /** By name. @param courses of the offering */
    List<OfferedPerson> find(
            Offering offering, List<String> courses, PeopleFilter filter, LocalDate day, int first, int most) {
        Sql page = each(offering, filter, day).add(" ORDER BY p.name, p.id LIMIT ? OFFSET ?", most, first);
        return people(page, courses, day, "q.name, q.id");
    }

    /** Those behind a number, by theirs. @param courses of the offering */
    List<OfferedPerson> after(
            Offering offering, List<String> courses, PeopleFilter filter, LocalDate day, long id, int most) {
        Sql page = each(offering, filter, day).add(" AND p.id > ? ORDER BY p.id LIMIT ?", id, most);
        return people(page, courses, day, "q.id");
    }

    private static Sql each(Offering offering, PeopleFilter filter, LocalDate day) {
        Sql sql = new Sql().add("SELECT p.id, p.name, p.email, p.language, p.time_zone, x.state, x.since");
        return narrowed(from(sql, offering, day), filter, day);
    }

    private List<OfferedPerson> people(Sql page, List<String> courses, LocalDate day, String order) {
        Sql sql = new Sql()
                .add(
                        "SELECT q.id, q.name, q.email, q.language, q.time_zone, q.state, q.since, COUNT(e.id),"
                                + " COUNT(e.completed_at), COUNT(e.left_at),"
                                + " MIN(IF(e.completed_at IS NULL, e.due_at, NULL)),"
                                + " (SELECT GROUP_CONCAT(o.name ORDER BY o.name SEPARATOR '" + BETWEEN
                                + "') FROM affiliation a JOIN organisation o ON o.id = a.organisation_id WHERE a.person_id = q.id"
                                + " AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?)) FROM (",
                        day,
                        day)
                .add(page)
                .add(") q LEFT JOIN (enrolment e JOIN course k ON k.id = e.course_id AND k.course_key")
                .in(courses.isEmpty() ? List.of("") : courses)
                .add(") ON e.person_id = q.id GROUP BY q.id, q.name, q.email, q.language, q.time_zone, q.state, q.since"
                        + " ORDER BY " + order);
        return sql.rows(entities).stream().map(PeopleRepository::person).toList();
    }

    /** Names by key of the organisations that take part on this day, in the order of the names. */
    Map<String, String> organisations(Offering offering, LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        new Sql()
                .add(
                        "SELECT DISTINCT o.okey, o.name FROM participation t JOIN organisation o ON"
                                + " o.id = t.organisation_id WHERE t.collaborative_id = ? AND t.from_date <= ?"
                                + " AND (t.to_date IS NULL OR t.to_date > ?) ORDER BY o.name",
                        offering.collaborativeId(),
                        day,
                        day)
                .rows(entities)
                .forEach(it -> names.put((String) it[0], (String) it[1]));
        return names;
    }

    private static Sql from(Sql sql, Offering offering, LocalDate day) {
        return sql.add(
                        " FROM (SELECT person_id FROM offering_place WHERE offering_id = ? UNION"
                                + " SELECT a.person_id FROM",
                        offering.id())
                .takesPart(day)
                .add(
                        " WHERE t.collaborative_id = ?) m JOIN person p ON p.id = m.person_id AND p.closed_at IS NULL"
                                + " AND p.confirmed_at IS NOT NULL LEFT JOIN offering_place x ON x.person_id = p.id AND"
                                + " x.offering_id = ? WHERE 1 = 1",
                        offering.collaborativeId(),
                        offering.id());
    }

    private static Sql narrowed(Sql sql, PeopleFilter filter, LocalDate day) {
        if (!filter.text().isEmpty()) {
            String part = "%" + filter.text().replaceAll("[\\\\%_]", "\\\\$0") + "%";
            sql.add(" AND (p.name LIKE ? OR p.email LIKE ?)", part, part);
        }
        if (filter.state().equals("none")) {
            sql.add(" AND x.state IS NULL");
        } else if (!filter.state().isEmpty()) {
            sql.add(" AND x.state = ?", filter.state());
        }
        if (!filter.country().isEmpty()) {
            sql.add(" AND p.country = ?", filter.country());
        }
        if (!filter.organisation().isEmpty()) {
            sql.add(
                    " AND EXISTS (SELECT 1 FROM affiliation a JOIN organisation o ON o.id = a.organisation_id WHERE"
                            + BELONGS + " AND o.okey = ?)",
                    day,
                    day,
                    filter.organisation());
        }
        return filter.person() == null ? sql : sql.add(" AND p.id = ?", filter.person());
    }

    private static OfferedPerson person(Object[] row) {
        return new OfferedPerson(
                Sql.id(row[0]),
                (String) row[1],
                (String) row[2],
                Language.find((String) row[3]).orElse(Language.EN),
                ZoneId.of((String) row[4]),
                PlaceState.find((String) row[5]).orElse(null),
                Sql.instant(row[6]),
                Sql.number(row[7]),
                Sql.number(row[8]),
                Sql.number(row[9]) > 0,
                Sql.instant(row[10]),
                row[11] == null ? List.of() : List.of(((String) row[11]).split(BETWEEN)));
    }
}
