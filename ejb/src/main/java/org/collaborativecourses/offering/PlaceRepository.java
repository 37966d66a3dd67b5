package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.Language;

/** Who has a place, who waits, and who could come in. */
@ApplicationScoped
class PlaceRepository {

    private static final String COMER = "SELECT DISTINCT p.id, p.email, p.language, p.time_zone FROM person p";
    private static final String THERE = " p.closed_at IS NULL AND p.confirmed_at IS NOT NULL";

    @Inject
    private EntityManager entities;

    int count(long offeringId, PlaceState state) {
        return ((Number) new Sql()
                        .add(
                                "SELECT COUNT(*) FROM offering_place WHERE offering_id = ? AND state = ?",
                                offeringId,
                                state.code())
                        .query(entities)
                        .getSingleResult())
                .intValue();
    }

    /** How each of these stands; who has no place is not in it. */
    Map<Long, PlaceState> states(long offeringId, Collection<Long> people) {
        Map<Long, PlaceState> states = new HashMap<>();
        if (!people.isEmpty()) {
            new Sql()
                    .add("SELECT person_id, state FROM offering_place WHERE offering_id = ? AND person_id", offeringId)
                    .in(people)
                    .rows(entities)
                    .forEach(it -> states.put(
                            Sql.id(it[0]), PlaceState.find((String) it[1]).orElseThrow()));
        }
        return states;
    }

    Optional<PlaceState> state(long offeringId, long personId) {
        return Optional.ofNullable(states(offeringId, List.of(personId)).get(personId));
    }

    /** Whoever is so already stays so since when they were; when somebody first got a place is never written anew. */
    void put(long offeringId, Collection<Long> people, PlaceState state, Instant now) {
        if (people.isEmpty()) {
            return;
        }
        Object time = InstantColumn.of(now);
        Object placed = state == PlaceState.ENROLLED ? time : null;
        Sql sql = new Sql().add("INSERT INTO offering_place (offering_id, person_id, state, since, placed_at) VALUES ");
        boolean first = true;
        for (Long person : people) {
            sql.add(first ? "(?, ?, ?, ?, ?)" : ", (?, ?, ?, ?, ?)", offeringId, person, state.code(), time, placed);
            first = false;
        }
        sql.add(" ON DUPLICATE KEY UPDATE placed_at = COALESCE(placed_at, IF(state = 'enrolled', since, NULL),"
                        + " VALUES(placed_at)), since = IF(state = VALUES(state), since, VALUES(since)),"
                        + " state = VALUES(state)")
                .query(entities)
                .executeUpdate();
    }

    /** Who closed their account gives the place back. */
    void removeClosed(long offeringId) {
        new Sql()
                .add(
                        "DELETE x FROM offering_place x JOIN person p ON p.id = x.person_id WHERE x.offering_id = ?"
                                + " AND p.closed_at IS NOT NULL",
                        offeringId)
                .query(entities)
                .executeUpdate();
    }

    /** Those who wait and take part on this day, the one who waits longest first. */
    List<Comer> waiting(Offering offering, LocalDate day, int most) {
        return comers(new Sql()
                .add(
                        "SELECT p.id, p.email, p.language, p.time_zone FROM offering_place x JOIN person p ON"
                                + " p.id = x.person_id WHERE x.offering_id = ? AND x.state = 'waiting' AND" + THERE
                                + " AND EXISTS (SELECT 1 FROM",
                        offering.id())
                .takesPart(day)
                .add(
                        " WHERE t.collaborative_id = ? AND a.person_id = x.person_id) ORDER BY x.since, x.person_id LIMIT ?",
                        offering.collaborativeId(),
                        most));
    }

    /**
     * Those who take part on this day and have no place yet, a few at a time.
     *
     * @param inCourses only who is in one of these, or null
     */
    List<Comer> newcomers(Offering offering, LocalDate day, Collection<String> inCourses, int most) {
        Sql sql = new Sql()
                .add(COMER + " JOIN (SELECT a.person_id FROM")
                .takesPart(day)
                .add(" WHERE t.collaborative_id = ?) m ON m.person_id = p.id WHERE" + THERE, offering.collaborativeId())
                .add(
                        " AND NOT EXISTS (SELECT 1 FROM offering_place x WHERE x.offering_id = ? AND x.person_id = p.id)",
                        offering.id());
        if (inCourses != null) {
            sql.add(" AND EXISTS (SELECT 1 FROM enrolment e JOIN course k ON k.id = e.course_id WHERE"
                            + " e.person_id = p.id AND e.left_at IS NULL AND k.course_key")
                    .in(inCourses)
                    .add(")");
        }
        return comers(sql.add(" ORDER BY p.id LIMIT ?", most));
    }

    List<Comer> comers(Collection<Long> people) {
        return people.isEmpty()
                ? List.of()
                : comers(new Sql()
                        .add(COMER + " WHERE" + THERE + " AND p.id")
                        .in(people)
                        .add(" ORDER BY p.id"));
    }

    @SuppressWarnings("unchecked")
    List<Long> enrolled(long offeringId) {
        List<Number> found = new Sql()
                .add("SELECT person_id FROM offering_place WHERE offering_id = ? AND state = 'enrolled'", offeringId)
                .query(entities)
                .getResultList();
        return found.stream().map(Number::longValue).toList();
    }

    /** Behind this person those with a place who were never in one of these courses, by their number. */
    List<Long> outside(long offeringId, Collection<String> courses, long after, int most) {
        return enrolledWhere(
                offeringId,
                after,
                new Sql()
                        .add("(SELECT COUNT(*) FROM enrolment e JOIN course k ON k.id = e.course_id"
                                + " WHERE e.person_id = x.person_id AND k.course_key")
                        .in(courses)
                        .add(") < ?", courses.size()),
                most);
    }

    /** The same where these are taken in order: who was never in the first of them that they have not completed. */
    List<Long> beforeNext(long offeringId, List<String> courses, long after, int most) {
        return enrolledWhere(
                offeringId,
                after,
                new Sql()
                        .add("(SELECT k.id FROM course k WHERE k.course_key")
                        .in(courses)
                        .add(
                                " AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = x.person_id"
                                        + " AND e.course_id = k.id AND e.completed_at IS NOT NULL)"
                                        + " ORDER BY FIELD(k.course_key" + ", ?".repeat(courses.size()),
                                courses.toArray())
                        .add(") LIMIT 1) NOT IN (SELECT n.course_id FROM enrolment n WHERE n.person_id = x.person_id)"),
                most);
    }

    @SuppressWarnings("unchecked")
    private List<Long> enrolledWhere(long offeringId, long after, Sql condition, int most) {
        List<Number> found = new Sql()
                .add(
                        "SELECT x.person_id FROM offering_place x WHERE x.offering_id = ? AND x.state = 'enrolled'"
                                + " AND x.person_id > ? AND ",
                        offeringId,
                        after)
                .add(condition)
                .add(" ORDER BY x.person_id LIMIT ?", most)
                .query(entities)
                .getResultList();
        return found.stream().map(Number::longValue).toList();
    }

    /** Which of these courses each of these people has completed. */
    Map<Long, Set<String>> complete(Collection<Long> people, Collection<String> courses) {
        Map<Long, Set<String>> complete = new HashMap<>();
        if (!people.isEmpty() && !courses.isEmpty()) {
            new Sql()
                    .add("SELECT e.person_id, k.course_key FROM enrolment e JOIN course k ON k.id = e.course_id"
                            + " WHERE e.completed_at IS NOT NULL AND k.course_key")
                    .in(courses)
                    .add(" AND e.person_id")
                    .in(people)
                    .rows(entities)
                    .forEach(it -> complete.computeIfAbsent(Sql.id(it[0]), any -> new HashSet<>())
                            .add((String) it[1]));
        }
        return complete;
    }

    /** Those who left the course: coming back is theirs to decide. */
    @SuppressWarnings("unchecked")
    Set<Long> left(Collection<Long> people, String course) {
        List<Number> found = new Sql()
                .add(
                        "SELECT e.person_id FROM enrolment e JOIN course k ON k.id = e.course_id WHERE"
                                + " e.left_at IS NOT NULL AND k.course_key = ? AND e.person_id",
                        course)
                .in(people)
                .query(entities)
                .getResultList();
        return found.stream().map(Number::longValue).collect(Collectors.toSet());
    }

    /** Those who are in one of these courses. */
    @SuppressWarnings("unchecked")
    Set<Long> inside(Collection<Long> people, Collection<String> courses) {
        List<Number> found = new Sql()
                .add("SELECT DISTINCT e.person_id FROM enrolment e JOIN course k ON k.id = e.course_id WHERE"
                        + " e.left_at IS NULL AND k.course_key")
                .in(courses)
                .add(" AND e.person_id")
                .in(people)
                .query(entities)
                .getResultList();
        return found.stream().map(Number::longValue).collect(Collectors.toSet());
    }

    private List<Comer> comers(Sql sql) {
        return sql.rows(entities).stream()
                .map(it -> new Comer(
                        Sql.id(it[0]),
                        (String) it[1],
                        List.of(Language.find((String) it[2]).orElse(Language.EN)),
                        ZoneId.of((String) it[3])))
                .toList();
    }
}
