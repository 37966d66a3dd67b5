package org.collaborativecourses.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.Language;

@ApplicationScoped
class EnrolmentRepository {

    @Inject
    private EntityManager entities;

    Optional<Enrolment> find(long personId, long courseId) {
        return one(personId, courseId, LockModeType.NONE);
    }

    /** The first statement of a transaction that writes, so that all that is read after it is as new as the lock. */
    Optional<Enrolment> lock(long personId, long courseId) {
        return one(personId, courseId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Enrolment> lock(long enrolmentId) {
        return Optional.ofNullable(entities.find(Enrolment.class, enrolmentId, LockModeType.PESSIMISTIC_WRITE));
    }

    List<Enrolment> ofPerson(long personId) {
        return entities.createQuery(
                        "SELECT e FROM Enrolment e WHERE e.personId = :person ORDER BY e.lastVisitedAt DESC, e.id DESC",
                        Enrolment.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Adds the enrolment where there is none; the unique key decides, however many ask at once. */
    void addIfAbsent(
            long personId, PublishedRevision revision, String how, Language language, Instant now, Instant due) {
        entities.createNativeQuery("INSERT IGNORE INTO enrolment (person_id, course_id, counted_revision_id, how,"
                        + " language, enrolled_at, due_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, personId)
                .setParameter(2, revision.courseId())
                .setParameter(3, revision.id())
                .setParameter(4, how)
                .setParameter(5, language.code())
                .setParameter(6, InstantColumn.of(now))
                .setParameter(7, InstantColumn.of(due))
                .executeUpdate();
    }

    /** Who of these is or was in the course, and whether they still are. */
    Map<Long, Boolean> open(long courseId, List<Long> people) {
        return entities.createQuery(
                        "SELECT e.personId, e.leftAt FROM Enrolment e WHERE e.courseId = :course"
                                + " AND e.personId IN :people",
                        Object[].class)
                .setParameter("course", courseId)
                .setParameter("people", people)
                .getResultStream()
                .collect(Collectors.toMap(it -> (Long) it[0], it -> it[1] == null));
    }

    /** The same as {@link #addIfAbsent} for many, in one statement. */
    void addAllIfAbsent(
            List<Long> people,
            Map<Long, Language> languages,
            Map<Long, Instant> due,
            PublishedRevision revision,
            String how,
            Instant now) {
        StringBuilder sql = new StringBuilder("INSERT IGNORE INTO enrolment"
                + " (person_id, course_id, counted_revision_id, how, language, enrolled_at, due_at) VALUES ");
        for (int i = 0; i < people.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append("(?, ?, ?, ?, ?, ?, ?)");
        }
        Query query = entities.createNativeQuery(sql.toString());
        int number = 1;
        for (Long person : people) {
            query.setParameter(number++, person);
            query.setParameter(number++, revision.courseId());
            query.setParameter(number++, revision.id());
            query.setParameter(number++, how);
            query.setParameter(number++, languages.get(person).code());
            query.setParameter(number++, InstantColumn.of(now));
            query.setParameter(number++, InstantColumn.of(due.get(person)));
        }
        query.executeUpdate();
    }

    /** Opens the course again to those of them who left it. */
    void comeBack(List<Long> people, long courseId) {
        Query query = entities.createNativeQuery(
                "UPDATE enrolment SET left_at = NULL, version = version + 1 WHERE left_at IS NOT NULL"
                        + " AND course_id = ? AND person_id IN ("
                        + String.join(",", Collections.nCopies(people.size(), "?")) + ")");
        query.setParameter(1, courseId);
        for (int i = 0; i < people.size(); i++) {
            query.setParameter(i + 2, people.get(i));
        }
        query.executeUpdate();
    }

    /** Beside the entities: whoever holds one of these writes other columns. */
    void fallDue(List<Long> ids, Instant dueAt) {
        Query query = entities.createNativeQuery("UPDATE enrolment SET due_at = ? WHERE id IN ("
                + String.join(",", Collections.nCopies(ids.size(), "?")) + ")");
        query.setParameter(1, InstantColumn.of(dueAt));
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 2, ids.get(i));
        }
        query.executeUpdate();
    }

    private Optional<Enrolment> one(long personId, long courseId, LockModeType lock) {
        return entities.createQuery(
                        "SELECT e FROM Enrolment e WHERE e.personId = :person AND e.courseId = :course",
                        Enrolment.class)
                .setParameter("person", personId)
                .setParameter("course", courseId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
