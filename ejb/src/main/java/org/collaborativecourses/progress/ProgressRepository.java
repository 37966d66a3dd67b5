package org.collaborativecourses.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collaborativecourses.shared.DayColumn;
import org.collaborativecourses.shared.InstantColumn;

@ApplicationScoped
class ProgressRepository {

    @Inject
    private EntityManager entities;

    Map<String, Evidence> ofEnrolment(long enrolmentId) {
        return entities.createQuery("SELECT e FROM Evidence e WHERE e.key.enrolmentId = :enrolment", Evidence.class)
                .setParameter("enrolment", enrolmentId)
                .getResultStream()
                .collect(Collectors.toMap(Evidence::itemKey, it -> it));
    }

    void add(Evidence evidence) {
        entities.persist(evidence);
    }

    boolean isHandedIn(long enrolmentId, String itemKey, String once) {
        return once != null
                && !entities.createNativeQuery("SELECT id FROM submission WHERE enrolment_id = ?1 AND item_key = ?2"
                                + " AND once = ?3")
                        .setParameter(1, enrolmentId)
                        .setParameter(2, itemKey)
                        .setParameter(3, once)
                        .getResultList()
                        .isEmpty();
    }

    void addSubmission(long enrolmentId, String itemKey, HandIn handIn, Instant now) {
        boolean file = handIn.hasFile();
        entities.createNativeQuery("INSERT INTO submission (enrolment_id, item_key, number, text, file_name,"
                        + " content_type, content, due_on, handed_in_at, once) SELECT ?1, ?2, COALESCE(MAX(number), 0) + 1,"
                        + " ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM submission WHERE enrolment_id = ?1 AND item_key = ?2")
                .setParameter(1, enrolmentId)
                .setParameter(2, itemKey)
                .setParameter(3, handIn.hasText() ? handIn.text().strip() : null)
                .setParameter(4, file ? HandInRules.safeName(handIn.fileName()) : null)
                .setParameter(5, file ? HandInRules.contentType(handIn.fileName()) : null)
                .setParameter(6, file ? handIn.content() : null)
                .setParameter(7, DayColumn.of(handIn.dueOn()))
                .setParameter(8, InstantColumn.of(now))
                .setParameter(9, handIn.once())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    List<Submission> submissions(long enrolmentId, String itemKey) {
        List<Object[]> rows = entities.createNativeQuery("SELECT number, text, file_name, due_on, handed_in_at, once"
                        + " FROM submission WHERE enrolment_id = ?1 AND item_key = ?2 ORDER BY number DESC LIMIT 20")
                .setParameter(1, enrolmentId)
                .setParameter(2, itemKey)
                .getResultList();
        return rows.stream()
                .map(row -> new Submission(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (String) row[2],
                        DayColumn.read(row[3]),
                        ((Timestamp) row[4]).toInstant(),
                        (String) row[5]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    Optional<SubmittedFile> findFile(long enrolmentId, String itemKey, int number) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT id, file_name, content_type, LENGTH(content) FROM submission"
                                + " WHERE enrolment_id = ?1 AND item_key = ?2 AND number = ?3 AND content IS NOT NULL")
                .setParameter(1, enrolmentId)
                .setParameter(2, itemKey)
                .setParameter(3, number)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new SubmittedFile(
                        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], ((Number) row[3]).intValue()));
    }

    /** @param from counts from 0 */
    byte[] filePiece(long submissionId, int from, int length) {
        return (byte[]) entities.createNativeQuery("SELECT SUBSTRING(content, ?2, ?3) FROM submission WHERE id = ?1")
                .setParameter(1, submissionId)
                .setParameter(2, from + 1)
                .setParameter(3, length)
                .getSingleResult();
    }

    int countSubmissions(long enrolmentId, String itemKey) {
        return ((Number) entities.createNativeQuery(
                                "SELECT COUNT(*) FROM submission WHERE enrolment_id = ?1 AND item_key = ?2")
                        .setParameter(1, enrolmentId)
                        .setParameter(2, itemKey)
                        .getSingleResult())
                .intValue();
    }

    /** What somebody wrote or drew themselves; that and when they handed something in stays. */
    void eraseSubmissionsOf(long personId) {
        entities.createNativeQuery("UPDATE submission s JOIN enrolment e ON e.id = s.enrolment_id SET s.text = NULL,"
                        + " s.file_name = NULL, s.content_type = NULL, s.content = NULL WHERE e.person_id = ?1")
                .setParameter(1, personId)
                .executeUpdate();
    }
}
