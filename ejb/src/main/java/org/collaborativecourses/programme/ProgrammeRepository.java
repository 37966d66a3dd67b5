package org.collaborativecourses.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.content.ProgrammeOutline;

@ApplicationScoped
class ProgrammeRepository {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Inject
    private EntityManager entities;

    @SuppressWarnings("unchecked")
    List<ProgrammeOutline> offered() {
        List<String> rows = entities.createNativeQuery("SELECT outline FROM programme WHERE offered ORDER BY position")
                .getResultList();
        return rows.stream().map(ProgrammeRepository::read).toList();
    }

    void replaceAll(List<ProgrammeOutline> programmes) {
        entities.createNativeQuery("UPDATE programme SET offered = FALSE").executeUpdate();
        for (int i = 0; i < programmes.size(); i++) {
            entities.createNativeQuery("INSERT INTO programme (programme_key, position, outline, offered)"
                            + " VALUES (?1, ?2, ?3, TRUE) ON DUPLICATE KEY UPDATE position = VALUES(position),"
                            + " outline = VALUES(outline), offered = TRUE")
                    .setParameter(1, programmes.get(i).key())
                    .setParameter(2, i)
                    .setParameter(3, write(programmes.get(i)))
                    .executeUpdate();
        }
    }

    /** Everybody who has completed all of these courses, and has no certificate of this key. */
    @SuppressWarnings("unchecked")
    List<Long> completedWithoutCertificate(List<String> courses, String certificateKey) {
        Query query = entities.createNativeQuery("SELECT e.person_id FROM enrolment e JOIN course c ON c.id ="
                + " e.course_id WHERE e.completed_at IS NOT NULL AND c.course_key IN ("
                + courses.stream().map(it -> "?").collect(Collectors.joining(","))
                + ") AND NOT EXISTS (SELECT 1 FROM certificate x WHERE x.person_id = e.person_id AND x.course_key = ?)"
                + " GROUP BY e.person_id HAVING COUNT(*) = ?");
        for (int i = 0; i < courses.size(); i++) {
            query.setParameter(i + 1, courses.get(i));
        }
        query.setParameter(courses.size() + 1, certificateKey);
        query.setParameter(courses.size() + 2, courses.size());
        return ((List<Number>) query.getResultList())
                .stream().map(Number::longValue).toList();
    }

    /** Until the transaction ends nobody else counts this person's courses. */
    void lock(long personId) {
        entities.createNativeQuery("SELECT id FROM person WHERE id = ?1 FOR UPDATE")
                .setParameter(1, personId)
                .getResultList();
    }

    /** Notes a completed course, and gives all that are noted, those of transactions that ended a moment ago included. */
    @SuppressWarnings("unchecked")
    Set<String> note(long personId, String programmeKey, String courseKey) {
        entities.createNativeQuery("INSERT IGNORE INTO programme_course (person_id, programme_key, course_key)"
                        + " VALUES (?1, ?2, ?3)")
                .setParameter(1, personId)
                .setParameter(2, programmeKey)
                .setParameter(3, courseKey)
                .executeUpdate();
        List<String> noted = entities.createNativeQuery("SELECT course_key FROM programme_course WHERE person_id = ?1"
                        + " AND programme_key = ?2 FOR UPDATE")
                .setParameter(1, personId)
                .setParameter(2, programmeKey)
                .getResultList();
        return Set.copyOf(noted);
    }

    private static String write(ProgrammeOutline programme) {
        try {
            return JSON.writeValueAsString(programme);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A programme is always JSON", e);
        }
    }

    private static ProgrammeOutline read(String json) {
        try {
            return JSON.readValue(json, ProgrammeOutline.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a programme: " + e.getOriginalMessage(), e);
        }
    }
}
