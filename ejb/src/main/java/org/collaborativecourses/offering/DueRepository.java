package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.offering.DueRule.Claim;
import org.collaborativecourses.shared.InstantColumn;

/** What is asked of people by when, and who got more time. */
@ApplicationScoped
class DueRepository {

    /** A person in a course, with all that decides by when. */
    record Asked(
            long enrolmentId,
            Instant enrolledAt,
            Instant dueAt,
            ZoneId zone,
            LocalDate extendedTo,
            List<Claim> claims) {}

    @Inject
    private EntityManager entities;

    /** @param keys under which the course may be offered */
    Collection<Asked> asked(String courseKey, Collection<String> keys, Collection<Long> people) {
        Map<Long, Asked> asked = new LinkedHashMap<>();
        new Sql()
                .add("SELECT e.id, e.enrolled_at, e.due_at, p.time_zone, (SELECT MAX(y.due_on) FROM extension y WHERE"
                        + " y.enrolment_id = e.id), o.required, o.due_days, o.due_on, COALESCE(x.placed_at, x.since)"
                        + " FROM enrolment e JOIN course k ON k.id = e.course_id JOIN person p ON p.id = e.person_id"
                        + " LEFT JOIN (offering_place x JOIN offering o ON o.id = x.offering_id AND o.ended_at IS NULL"
                        + " AND o.course_key")
                .in(keys)
                .add(
                        ") ON x.person_id = e.person_id AND x.state = 'enrolled' WHERE k.course_key = ? AND e.person_id",
                        courseKey)
                .in(people)
                .rows(entities)
                .forEach(row -> {
                    Asked one = asked.computeIfAbsent(
                            Sql.id(row[0]),
                            id -> new Asked(
                                    id,
                                    Sql.instant(row[1]),
                                    Sql.instant(row[2]),
                                    ZoneId.of((String) row[3]),
                                    Sql.day(row[4]),
                                    new ArrayList<>()));
                    if (row[5] != null) {
                        one.claims()
                                .add(new Claim(
                                        OfferingRepository.isTrue(row[5]),
                                        Sql.number(row[6]),
                                        Sql.day(row[7]),
                                        Sql.instant(row[8])));
                    }
                });
        return asked.values();
    }

    void extend(Collection<Long> enrolments, LocalDate dueOn, String reason, long giverId, Instant now) {
        for (Long enrolment : enrolments) {
            new Sql()
                    .add(
                            "INSERT INTO extension (enrolment_id, due_on, reason, given_by, given_at)"
                                    + " VALUES (?, ?, ?, ?, ?)",
                            enrolment,
                            dueOn,
                            reason,
                            giverId,
                            InstantColumn.of(now))
                    .query(entities)
                    .executeUpdate();
        }
    }

    /** The enrolments of these people in these courses that are open and not complete: number, person and course. */
    List<Running> running(Collection<Long> people, Collection<String> courses) {
        if (people.isEmpty() || courses.isEmpty()) {
            return List.of();
        }
        return new Sql()
                        .add(
                                "SELECT e.id, e.person_id, k.course_key, e.due_at FROM enrolment e JOIN course k ON"
                                        + " k.id = e.course_id WHERE e.left_at IS NULL AND e.completed_at IS NULL AND k.course_key")
                        .in(courses)
                        .add(" AND e.person_id")
                        .in(people)
                        .add(" ORDER BY e.id")
                        .rows(entities)
                        .stream()
                        .map(it -> new Running(Sql.id(it[0]), Sql.id(it[1]), (String) it[2], Sql.instant(it[3])))
                        .toList();
    }

    /** Somebody with an account, in a course. */
    record Learner(long enrolmentId, String name, String email, ZoneId zone, Instant dueAt, boolean running) {}

    Optional<Learner> learner(long personId, String course) {
        return new Sql()
                        .add(
                                "SELECT e.id, p.name, p.email, p.time_zone, e.due_at, e.left_at IS NULL AND e.completed_at IS NULL"
                                        + " FROM enrolment e JOIN course k ON k.id = e.course_id JOIN person p ON"
                                        + " p.id = e.person_id WHERE p.closed_at IS NULL AND p.id = ? AND k.course_key = ?",
                                personId,
                                course)
                        .rows(entities)
                        .stream()
                        .map(it -> new Learner(
                                Sql.id(it[0]),
                                (String) it[1],
                                (String) it[2],
                                ZoneId.of((String) it[3]),
                                Sql.instant(it[4]),
                                OfferingRepository.isTrue(it[5])))
                        .findFirst();
    }

    /** What somebody got in a course, the last first. */
    List<OwnExtension> given(long enrolmentId, String course) {
        return new Sql()
                        .add(
                                "SELECT y.due_on, y.reason, p.name FROM extension y LEFT JOIN person p ON p.id = y.given_by"
                                        + " AND p.closed_at IS NULL WHERE y.enrolment_id = ? ORDER BY y.id DESC",
                                enrolmentId)
                        .rows(entities)
                        .stream()
                        .map(it -> new OwnExtension(
                                course, Sql.day(it[0]), (String) it[1], it[2] == null ? "" : (String) it[2]))
                        .toList();
    }

    record Running(long enrolmentId, long personId, String course, Instant dueAt) {}

    /** The courses that somebody is to complete by some day, whoever asks for it. */
    @SuppressWarnings("unchecked")
    List<String> dueCoursesOf(long personId) {
        return new Sql()
                .add(
                        "SELECT k.course_key FROM enrolment e JOIN course k ON k.id = e.course_id WHERE e.person_id = ?"
                                + " AND e.due_at IS NOT NULL",
                        personId)
                .query(entities)
                .getResultList();
    }
}
