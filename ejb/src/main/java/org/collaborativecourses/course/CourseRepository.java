package org.collaborativecourses.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collaborativecourses.content.CourseContent;
import org.collaborativecourses.content.CourseContent.ItemText;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.Language;

/** Courses, revisions and their texts in the database. Texts are written and read in bulk, so without entities. */
@ApplicationScoped
class CourseRepository {

    @Inject
    private EntityManager entities;

    /** Where each published course points, by key. */
    record Pointer(String courseKey, long courseId, long revisionId, boolean keyed, Integer dueDays) {}

    /** The source and the safe HTML of one item in one language. */
    record StoredText(String source, String html) {}

    @SuppressWarnings("unchecked")
    Map<String, Pointer> pointers() {
        Map<String, Pointer> pointers = new HashMap<>();
        List<Object[]> rows = entities.createNativeQuery("SELECT course_key, id, published_revision_id,"
                        + " enrolment_key IS NOT NULL, due_days FROM course WHERE published_revision_id IS NOT NULL")
                .getResultList();
        for (Object[] row : rows) {
            String key = (String) row[0];
            pointers.put(
                    key,
                    new Pointer(
                            key,
                            ((Number) row[1]).longValue(),
                            ((Number) row[2]).longValue(),
                            ((Number) row[3]).intValue() == 1,
                            row[4] == null ? null : ((Number) row[4]).intValue()));
        }
        return pointers;
    }

    /** Locks the course, so that two who load the same folder take turns. */
    Course lockOrCreate(String key, java.time.Instant now) {
        entities.createNativeQuery("INSERT IGNORE INTO course (course_key, created_at) VALUES (?1, ?2)")
                .setParameter(1, key)
                .setParameter(2, InstantColumn.of(now))
                .executeUpdate();
        return lock(key).orElseThrow();
    }

    Optional<Course> lock(String key) {
        return one(key, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Course> findCourse(String key) {
        return one(key, LockModeType.NONE);
    }

    private Optional<Course> one(String key, LockModeType lock) {
        return entities.createQuery("SELECT c FROM Course c WHERE c.key = :key", Course.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    List<Course> all() {
        return entities.createQuery("SELECT c FROM Course c", Course.class).getResultList();
    }

    /** Whether learners of this course once saw exactly this, now or before something newer. */
    boolean wasPublished(long courseId, byte[] contentHash) {
        return entities.createQuery(
                                "SELECT COUNT(r) FROM Revision r WHERE r.courseId = :course AND r.contentHash = :hash"
                                        + " AND r.publishedAt IS NOT NULL",
                                Long.class)
                        .setParameter("course", courseId)
                        .setParameter("hash", contentHash)
                        .getSingleResult()
                > 0;
    }

    Optional<Revision> findLatest(long courseId) {
        return entities.createQuery(
                        "SELECT r FROM Revision r WHERE r.courseId = :course ORDER BY r.number DESC", Revision.class)
                .setParameter("course", courseId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Revision> find(long revisionId) {
        return Optional.ofNullable(entities.find(Revision.class, revisionId));
    }

    Revision add(Revision revision) {
        entities.persist(revision);
        entities.flush();
        return revision;
    }

    void replaceTexts(long revisionId, CourseContent content) {
        update("DELETE FROM item_text WHERE revision_id = ?1", revisionId);
        update("DELETE FROM revision_media WHERE revision_id = ?1", revisionId);
        for (ItemText text : content.texts()) {
            update(
                    "INSERT INTO item_text (revision_id, item_key, language, source, html) VALUES (?1, ?2, ?3, ?4, ?5)",
                    revisionId,
                    text.itemKey(),
                    text.language().code(),
                    text.source(),
                    text.html());
        }
        content.outline().media().forEach((path, media) -> {
            byte[] hash = HexFormat.of().parseHex(media.hash());
            update(
                    "INSERT IGNORE INTO media (hash, content_type, size, content) VALUES (?1, ?2, ?3, ?4)",
                    hash,
                    media.contentType(),
                    media.size(),
                    content.media().get(path));
            update("INSERT INTO revision_media (revision_id, path, hash) VALUES (?1, ?2, ?3)", revisionId, path, hash);
        });
    }

    @SuppressWarnings("unchecked")
    Optional<StoredText> findText(long revisionId, String itemKey, String language) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT source, html FROM item_text WHERE revision_id = ?1 AND item_key = ?2 AND language = ?3")
                .setParameter(1, revisionId)
                .setParameter(2, itemKey)
                .setParameter(3, language)
                .getResultList();
        return rows.stream().findFirst().map(row -> new StoredText((String) row[0], (String) row[1]));
    }

    @SuppressWarnings("unchecked")
    Optional<MediaFile> findMedia(byte[] hash) {
        List<Object[]> rows = entities.createNativeQuery("SELECT content_type, size FROM media WHERE hash = ?1")
                .setParameter(1, hash)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row ->
                        new MediaFile(HexFormat.of().formatHex(hash), (String) row[0], ((Number) row[1]).intValue()));
    }

    /** @param from counts from 0 */
    byte[] mediaPiece(byte[] hash, int from, int length) {
        return (byte[]) entities.createNativeQuery("SELECT SUBSTRING(content, ?2, ?3) FROM media WHERE hash = ?1")
                .setParameter(1, hash)
                .setParameter(2, from + 1)
                .setParameter(3, length)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    Map<Language, List<String>> htmlOf(long revisionId) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT language, html FROM item_text WHERE revision_id = ?1 ORDER BY item_key")
                .setParameter(1, revisionId)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Language.of((String) row[0]),
                        Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /** Nothing is found of what a course no longer has. */
    void removeSearch(long courseId) {
        update("DELETE FROM course_search WHERE course_id = ?1", courseId);
    }

    void addSearch(long courseId, String language, String title, String body) {
        update(
                "INSERT INTO course_search (course_id, language, title, body) VALUES (?1, ?2, ?3, ?4)",
                courseId,
                language,
                title,
                body);
    }

    /** Courses that have every one of the words, the best first, whatever the language. */
    @SuppressWarnings("unchecked")
    List<Long> search(String booleanQuery) {
        List<Number> ids = entities.createNativeQuery("SELECT course_id FROM course_search"
                        + " WHERE MATCH (title, body) AGAINST (?1 IN BOOLEAN MODE) GROUP BY course_id"
                        + " ORDER BY MAX(MATCH (title, body) AGAINST (?1 IN BOOLEAN MODE)) DESC LIMIT 500")
                .setParameter(1, booleanQuery)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<String> findEnrolmentKey(long courseId) {
        List<String> keys = entities.createNativeQuery("SELECT enrolment_key FROM course WHERE id = ?1")
                .setParameter(1, courseId)
                .getResultList();
        return keys.stream().filter(java.util.Objects::nonNull).findFirst();
    }

    private void update(String sql, Object... arguments) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        query.executeUpdate();
    }
}
