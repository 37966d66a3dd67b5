package org.collaborativecourses.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.question.Answer;
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

    @PersistenceContext(unitName = "courses")
    private EntityManager entityManager;

    /** What stands in the table after an answer came. */
    record Standing(long sequence, boolean closed, Answer answer) {}

    /** @throws SimultaneousStartException where another attempt was started at the same time */
    void add(Attempt attempt) {
        try {
            entityManager.persist(attempt);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (isConflict(e)) {
                throw new SimultaneousStartException();
            }
            throw e;
        }
    }

    /** A key that is there already (23000), or a deadlock over it (40001). */
    private static boolean isConflict(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40");
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
                .createQuery("select a.id from Attempt a where a.open = 1 and a.dueAt < :before", Long.class)
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
                .setParameter(6, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .getSingleResult();
        boolean closed = row[1] instanceof Boolean flag ? flag : ((Number) row[1]).intValue() != 0;
        return new Standing(
                ((Number) row[0]).longValue(), closed, new AnswerColumn().convertToEntityAttribute((String) row[2]));
    }
}
