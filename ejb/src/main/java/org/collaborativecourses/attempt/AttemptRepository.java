package org.collaborativecourses.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.Language;

/** Attempts and their responses. Whoever changes one holds the lock of its row from the first statement on. */
@ApplicationScoped
class AttemptRepository {

    /** The rule of {@link Response#replace}, in one statement that also says what stands there afterwards. */
    private static final String SAVE = """
            INSERT INTO response (attempt_id, question_id, sequence, answer, language, saved_at, tried, closed)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, '[]', 0)
            ON DUPLICATE KEY UPDATE
              answer = IF(closed = 0 AND VALUES(sequence) > sequence, VALUES(answer), answer),
              language = IF(closed = 0 AND VALUES(sequence) > sequence, VALUES(language), language),
              saved_at = IF(closed = 0 AND VALUES(sequence) > sequence, VALUES(saved_at), saved_at),
              sequence = IF(closed = 0, GREATEST(sequence, VALUES(sequence)), sequence)
            RETURNING sequence, closed, answer""";

    private static final String START = """
            INSERT IGNORE INTO attempt (enrolment_id, person_id, item_key, number, revision_id, state, open, layout,
                started_at, due_at, version)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1, ?7, ?8, ?9, 0)""";

    @PersistenceContext(unitName = "courses")
    private EntityManager entityManager;

    /** What stands in the table after an answer came. */
    record Standing(long sequence, boolean closed, Answer answer) {}

    /**
     * Adds an attempt that was just started. A second one at the same instant meets the unique keys, and is no error.
     *
     * @return its id
     * @throws SimultaneousStartException where another attempt was started at the same time
     */
    long add(Attempt attempt) {
        int added = entityManager
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
                .executeUpdate();
        if (added == 0) {
            throw new SimultaneousStartException();
        }
        return entityManager
                .createQuery(
                        "select a.id from Attempt a where a.enrolmentId = :enrolment and a.itemKey = :item and a.number = :number",
                        Long.class)
                .setParameter("enrolment", attempt.enrolmentId())
                .setParameter("item", attempt.itemKey())
                .setParameter("number", attempt.number())
                .getSingleResult();
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

    /** Saves one answer; the attempt is locked. */
    Standing save(long attemptId, String questionId, long sequence, Answer answer, Language language, Instant now) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(SAVE)
                .setParameter(1, attemptId)
                .setParameter(2, questionId)
                .setParameter(3, sequence)
                .setParameter(4, Json.write(answer.values()))
                .setParameter(5, language.code())
                .setParameter(6, InstantColumn.of(now))
                .getSingleResult();
        boolean closed = row[1] instanceof Boolean flag ? flag : ((Number) row[1]).intValue() != 0;
        return new Standing(
                ((Number) row[0]).longValue(), closed, new AnswerColumn().convertToEntityAttribute((String) row[2]));
    }
}
