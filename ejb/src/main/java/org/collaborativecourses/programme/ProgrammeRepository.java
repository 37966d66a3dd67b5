package org.collaborativecourses.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.shared.InstantColumn;

@ApplicationScoped
class ProgrammeRepository {

    private static final String FILE = "file";
    private static final String DESK = "desk";
    private static final String PROGRAMME =
            "SELECT outline, IF(offered, 1, 0), IF(retired_at IS NULL, 0, 1), version, source, filed, changed_at"
                    + " FROM programme";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Inject
    private EntityManager entities;

    /** Those that learners may see: offered ones, and those that were offered once. */
    List<DeskProgramme> shown() {
        return all().stream()
                .filter(it -> it.state() != ProgrammeState.PREPARATION)
                .toList();
    }

    List<DeskProgramme> all() {
        return programmes(entities.createNativeQuery(PROGRAMME + " ORDER BY position, programme_key"));
    }

    Optional<DeskProgramme> find(String key) {
        return programmes(entities.createNativeQuery(PROGRAMME + " WHERE programme_key = ?1")
                        .setParameter(1, key))
                .stream()
                .findFirst();
    }

    private static List<DeskProgramme> programmes(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new DeskProgramme(
                        read((String) row[0]),
                        ((Number) row[1]).intValue() != 0
                                ? ProgrammeState.OFFERED
                                : ((Number) row[2]).intValue() == 0
                                        ? ProgrammeState.PREPARATION
                                        : ProgrammeState.RETIRED,
                        ((Number) row[3]).intValue(),
                        FILE.equals(row[4]),
                        row[5] == null ? null : read((String) row[5]),
                        row[6] == null ? null : ((Timestamp) row[6]).toInstant()))
                .toList();
    }

    /**
     * Adds one of the desk's, in preparation.
     *
     * @param now null: nobody did
     * @return whether there was none of this key
     */
    boolean add(ProgrammeOutline programme, Instant now) {
        return entities.createNativeQuery("INSERT IGNORE INTO programme (programme_key, position, outline, offered,"
                                + " source, changed_at) SELECT ?1, COALESCE(MAX(position), -1) + 1, ?2, FALSE, 'desk', ?3"
                                + " FROM programme")
                        .setParameter(1, programme.key())
                        .setParameter(2, write(programme))
                        .setParameter(3, now == null ? null : InstantColumn.of(now))
                        .executeUpdate()
                == 1;
    }

    /** Whether the version was still the one that was seen. */
    boolean save(DeskProgramme wanted) {
        return entities.createNativeQuery(
                                "UPDATE programme SET outline = ?1, offered = ?2, retired_at = ?3, source = ?4,"
                                        + " changed_at = ?5, version = version + 1 WHERE programme_key = ?6 AND version = ?7")
                        .setParameter(1, write(wanted.outline()))
                        .setParameter(2, wanted.offered())
                        .setParameter(3, wanted.retired() ? InstantColumn.of(wanted.changedAt()) : null)
                        .setParameter(4, wanted.ofFile() ? FILE : DESK)
                        .setParameter(5, InstantColumn.of(wanted.changedAt()))
                        .setParameter(6, wanted.key())
                        .setParameter(7, wanted.version())
                        .executeUpdate()
                == 1;
    }

    /** What the file says, in its order. Of what is the desk's, nothing changes but what the file is known to say. */
    void take(List<ProgrammeOutline> filed, Instant now) {
        for (int i = 0; i < filed.size(); i++) {
            entities.createNativeQuery("INSERT INTO programme (programme_key, position, outline, filed, offered)"
                            + " VALUES (?1, ?2, ?3, ?3, TRUE) ON DUPLICATE KEY UPDATE"
                            + " version = version + (source = 'file' AND (NOT offered OR BINARY outline <> BINARY"
                            + " VALUES(outline))),"
                            + " position = IF(source = 'file', VALUES(position), position),"
                            + " outline = IF(source = 'file', VALUES(outline), outline),"
                            + " offered = IF(source = 'file', TRUE, offered),"
                            + " retired_at = IF(source = 'file', NULL, retired_at), filed = VALUES(filed)")
                    .setParameter(1, filed.get(i).key())
                    .setParameter(2, i)
                    .setParameter(3, write(filed.get(i)))
                    .executeUpdate();
        }
        Set<String> named = filed.stream().map(ProgrammeOutline::key).collect(Collectors.toSet());
        all().stream()
                .map(DeskProgramme::key)
                .filter(it -> !named.contains(it))
                .forEach(it -> entities.createNativeQuery(
                                "UPDATE programme SET filed = NULL, version = version + (source = 'file' AND offered),"
                                        + " retired_at = IF(source = 'file' AND offered, ?1, retired_at),"
                                        + " offered = offered AND source = 'desk' WHERE programme_key = ?2")
                        .setParameter(1, InstantColumn.of(now))
                        .setParameter(2, it)
                        .executeUpdate());
    }

    /** Behind this person those who have completed all of these courses, and have no certificate of this key. */
    @SuppressWarnings("unchecked")
    List<Long> completedWithoutCertificate(List<String> courses, String certificateKey, long after, int most) {
        Query query = entities.createNativeQuery(completed(courses)
                + " AND e.person_id > ? GROUP BY e.person_id HAVING COUNT(*) = ? ORDER BY" + " e.person_id LIMIT ?");
        int number = put(query, courses, certificateKey);
        query.setParameter(number, after)
                .setParameter(number + 1, courses.size())
                .setParameter(number + 2, most);
        return ((List<Number>) query.getResultList())
                .stream().map(Number::longValue).toList();
    }

    long countWithoutCertificate(List<String> courses, String certificateKey) {
        Query query = entities.createNativeQuery(
                "SELECT COUNT(*) FROM (" + completed(courses) + " GROUP BY e.person_id HAVING COUNT(*) = ?) done");
        query.setParameter(put(query, courses, certificateKey), courses.size());
        return ((Number) query.getSingleResult()).longValue();
    }

    private static String completed(List<String> courses) {
        return "SELECT e.person_id FROM enrolment e JOIN course c ON c.id = e.course_id WHERE e.completed_at IS NOT NULL"
                + " AND c.course_key IN ("
                + courses.stream().map(it -> "?").collect(Collectors.joining(","))
                + ") AND NOT EXISTS (SELECT 1 FROM certificate x WHERE x.person_id = e.person_id AND x.course_key = ?)";
    }

    private static int put(Query query, List<String> courses, String certificateKey) {
        int number = 1;
        for (String it : courses) {
            query.setParameter(number++, it);
        }
        query.setParameter(number++, certificateKey);
        return number;
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
