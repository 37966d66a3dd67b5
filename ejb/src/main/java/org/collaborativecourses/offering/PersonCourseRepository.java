package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** What one person is in: a statement each, however much that is. */
@ApplicationScoped
class PersonCourseRepository {

    record Place(long offering, String key, String collaborative, PlaceState state, boolean ended) {}

    record Row(
            long id,
            long courseId,
            String key,
            String how,
            Instant enrolledAt,
            Instant leftAt,
            Instant dueAt,
            Instant lastVisitedAt,
            Instant completedAt) {}

    @Inject
    private EntityManager entities;

    List<Place> places(long personId) {
        return new Sql()
                        .add(
                                "SELECT o.id, o.course_key, c.name, x.state, o.ended_at IS NOT NULL FROM offering_place x"
                                        + " JOIN offering o ON o.id = x.offering_id JOIN collaborative c ON"
                                        + " c.id = o.collaborative_id WHERE x.person_id = ? ORDER BY c.name, o.id",
                                personId)
                        .rows(entities)
                        .stream()
                        .map(it -> new Place(
                                Sql.id(it[0]),
                                (String) it[1],
                                (String) it[2],
                                PlaceState.find((String) it[3]).orElseThrow(),
                                OfferingRepository.isTrue(it[4])))
                        .toList();
    }

    /** Those that go on first, by their deadline; then the last completed. */
    List<Row> enrolments(long personId) {
        return new Sql()
                        .add(
                                "SELECT e.id, k.id, k.course_key, e.how, e.enrolled_at, e.left_at, e.due_at,"
                                        + " e.last_visited_at, e.completed_at FROM enrolment e JOIN course k ON"
                                        + " k.id = e.course_id WHERE e.person_id = ? ORDER BY e.left_at IS NOT NULL"
                                        + " OR e.completed_at IS NOT NULL, e.due_at IS NULL, e.due_at,"
                                        + " e.completed_at DESC, e.id DESC",
                                personId)
                        .rows(entities)
                        .stream()
                        .map(it -> new Row(
                                Sql.id(it[0]),
                                Sql.id(it[1]),
                                (String) it[2],
                                (String) it[3],
                                Sql.instant(it[4]),
                                Sql.instant(it[5]),
                                Sql.instant(it[6]),
                                Sql.instant(it[7]),
                                Sql.instant(it[8])))
                        .toList();
    }
}
