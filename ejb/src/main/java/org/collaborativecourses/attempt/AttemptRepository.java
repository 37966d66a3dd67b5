package org.collaborativecourses.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.InstantColumn;

/** Attempts and their responses. Whoever changes one holds the lock of its row from the first statement on. */
@ApplicationScoped
class AttemptRepository {

    private static final String START = """
            INSERT IGNORE INTO attempt (enrolment_id, person_id, item_key, number, revision_id, state, open, layout,
                started_at, due_at, version)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7, ?8, ?9, 0)
            RETURNING id""";

    @Inject
    private EntityManager entityManager;

    /**
     * Adds an attempt that was just started. A second one at the same instant meets the unique keys, and is no error.
     *
     * @return its id
     * @throws SimultaneousStartException where another attempt was started at the same time
     */
    long add(Attempt attempt) {
        try {
            List<?> ids = entityManager
                    .createNativeQuery(START)
                    .setParameter(1, attempt.enrolmentId())
                    .setParameter(2, attempt.personId())
                    .setParameter(3, attempt.itemKey())
                    .setParameter(4, attempt.number())
                    .setParameter(5, attempt.revisionId())
                    .setParameter(6, attempt.state().code())
                    .setParameter(7, Json.write(attempt.layout()))
                    .setParameter(8, InstantColumn.of(attempt.startedAt()))
                    .setParameter(9, InstantColumn.of(attempt.dueAt()))
                    .getResultList();
            if (ids.isEmpty()) {
                throw new SimultaneousStartException();
            }
            return ((Number) ids.get(0)).longValue();
        } catch (PersistenceException e) {
            if (isDeadlock(e)) {
                throw new SimultaneousStartException();
            }
            throw e;
        }
    }

    /** Two at the same instant can also be told as a deadlock, of which this one is the victim. */
    private static boolean isDeadlock(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "40001".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Locks it, without its responses; empty where it is not this person's. */
    Optional<Attempt> lock(long attemptId, long personId) {
        return entityManager
                .createQuery("select a from Attempt a where a.id = :id and a.personId = :person", Attempt.class)
                .setParameter("id", attemptId)
                .setParameter("person", personId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Locks it and recalls its responses. */
    Optional<Attempt> lockWhole(long attemptId) {
        return entityManager
                .createQuery("select a from Attempt a where a.id = :id", Attempt.class)
                .setParameter("id", attemptId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(this::recalledForChange);
    }

    /** Recalls its responses, to look at them. */
    Attempt recalled(Attempt attempt) {
        attempt.recall(responsesOf(attempt).getResultList());
        return attempt;
    }

    /** Recalls its responses as they are now, and not as they were when this transaction first looked at anything. */
    Attempt recalledForChange(Attempt attempt) {
        attempt.recall(
                responsesOf(attempt).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList());
        return attempt;
    }

    private TypedQuery<Response> responsesOf(Attempt attempt) {
        return entityManager
                .createQuery("select r from Response r where r.attemptId = :attempt", Response.class)
                .setParameter("attempt", attempt.id());
    }

    Optional<Attempt> find(long attemptId, long personId) {
        return entityManager
                .createQuery("select a from Attempt a where a.id = :id and a.personId = :person", Attempt.class)
                .setParameter("id", attemptId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** All attempts of a learner at a quiz, the first first; without responses. */
    List<Attempt> of(long enrolmentId, String itemKey) {
        TypedQuery<Attempt> query = entityManager.createQuery(
                "select a from Attempt a where a.enrolmentId = :enrolment and a.itemKey = :item order by a.number",
                Attempt.class);
        return query.setParameter("enrolment", enrolmentId)
                .setParameter("item", itemKey)
                .getResultList();
    }

    /** Attempts that were due before that moment and are still open. */
    List<Long> overdue(Instant before, int atMost) {
        return entityManager
                .createQuery(
                        "select a.id from Attempt a where a.open = 1 and a.dueAt < :before order by a.dueAt",
                        Long.class)
                .setParameter("before", before)
                .setMaxResults(atMost)
                .getResultList();
    }

    void add(Response response) {
        entityManager.persist(response);
    }
}
