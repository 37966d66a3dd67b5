package org.collaborativecourses.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collaborativecourses.shared.DayColumn;
import org.collaborativecourses.shared.InstantColumn;

/** In SQL: a template is one document, and a picture one row. */
@ApplicationScoped
class TemplateRepository {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String COLUMNS =
            "SELECT t.scope, t.scope_key, t.version, t.content FROM certificate_template t";

    private static final String OF_PERSON =
            "SELECT t.scope, t.scope_key, t.version, t.content, CAST(? AS CHAR) AS filed"
                    + " FROM certificate_template t WHERE t.scope = 'house' OR t.scope = ? AND t.scope_key = ?"
                    + " OR t.scope = 'collaborative' AND t.scope_key = (SELECT c.ckey FROM offering o"
                    + " JOIN collaborative c ON c.id = o.collaborative_id"
                    + " JOIN certificate_template x ON x.scope = 'collaborative' AND x.scope_key = c.ckey"
                    + " WHERE (o.course_key = ? OR o.course_key IN (SELECT CONCAT('programme.', g.programme_key) FROM programme g"
                    + " WHERE g.offered AND JSON_CONTAINS(g.outline, JSON_QUOTE(?), '$.courses')))"
                    + " AND EXISTS (SELECT 1 FROM participation q JOIN affiliation a ON a.organisation_id = q.organisation_id"
                    + " WHERE q.collaborative_id = c.id AND a.person_id = ? AND q.from_date <= ?"
                    + " AND (q.to_date IS NULL OR q.to_date > ?) AND a.from_date <= ? AND (a.to_date IS NULL OR a.to_date > ?))"
                    + " ORDER BY o.ended_at IS NOT NULL, o.id LIMIT 1)";

    @Inject
    private EntityManager entities;

    List<TemplateView> all() {
        return views(entities.createNativeQuery(COLUMNS + " ORDER BY t.scope, t.scope_key")
                .getResultList());
    }

    Optional<TemplateView> find(TemplateScope scope, String key) {
        return views(entities.createNativeQuery(COLUMNS + " WHERE t.scope = ?1 AND t.scope_key = ?2")
                        .setParameter(1, scope.code())
                        .setParameter(2, key)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /**
     * This one, that of the house, and for a course that of the collaborative that offers it; of several, the one whose
     * offer stands longest.
     */
    List<TemplateView> chain(TemplateScope scope, String key) {
        return views(
                entities.createNativeQuery(COLUMNS + " WHERE t.scope = 'house' OR t.scope = ?1 AND t.scope_key = ?2"
                                + " OR t.scope = 'collaborative' AND ?1 = 'course' AND t.scope_key = (SELECT c.ckey FROM"
                                + " offering o JOIN collaborative c ON c.id = o.collaborative_id JOIN certificate_template x"
                                + " ON x.scope = 'collaborative' AND x.scope_key = c.ckey WHERE o.course_key = ?2 ORDER BY o.id"
                                + " LIMIT 1)")
                        .setParameter(1, scope.code())
                        .setParameter(2, key)
                        .getResultList());
    }

    /**
     * What certificates of one person answer to: of the course or programme, of the house, and of the collaborative that the
     * person takes part in and that offers it, alone or within a programme; of several, the one whose offer stands longest.
     *
     * @param certificateKeys what they are filed under
     * @return by that
     */
    Map<String, List<TemplateView>> chains(Collection<String> certificateKeys, long personId, LocalDate day) {
        Map<String, List<TemplateView>> chains = new HashMap<>();
        if (certificateKeys.isEmpty()) {
            return chains;
        }
        List<String> keys = List.copyOf(certificateKeys);
        Query query = entities.createNativeQuery(
                keys.stream().map(it -> OF_PERSON).collect(Collectors.joining(" UNION ALL ")));
        int number = 1;
        for (String key : keys) {
            TemplateScope scope = TemplateScope.ofCertificate(key);
            query.setParameter(number++, key);
            query.setParameter(number++, scope.code());
            query.setParameter(number++, TemplateScope.keyOf(key));
            query.setParameter(number++, key);
            query.setParameter(number++, key);
            query.setParameter(number++, personId);
            for (int i = 0; i < 4; i++) {
                query.setParameter(number++, DayColumn.of(day));
            }
        }
        for (Object it : query.getResultList()) {
            Object[] row = (Object[]) it;
            chains.computeIfAbsent((String) row[4], any -> new ArrayList<>())
                    .addAll(views(Collections.singletonList(row)));
        }
        return chains;
    }

    /** Whether the version was still the one that was seen. */
    boolean save(TemplateView seen, Instant now) {
        if (seen.version() == 0) {
            return entities.createNativeQuery("INSERT IGNORE INTO certificate_template (scope, scope_key, content,"
                                    + " version, changed_at) VALUES (?1, ?2, ?3, 1, ?4)")
                            .setParameter(1, seen.scope().code())
                            .setParameter(2, seen.key())
                            .setParameter(3, write(seen.content()))
                            .setParameter(4, InstantColumn.of(now))
                            .executeUpdate()
                    == 1;
        }
        return entities.createNativeQuery("UPDATE certificate_template SET content = ?1, version = version + 1,"
                                + " changed_at = ?2 WHERE scope = ?3 AND scope_key = ?4 AND version = ?5")
                        .setParameter(1, write(seen.content()))
                        .setParameter(2, InstantColumn.of(now))
                        .setParameter(3, seen.scope().code())
                        .setParameter(4, seen.key())
                        .setParameter(5, seen.version())
                        .executeUpdate()
                == 1;
    }

    boolean isThere(TemplateScope scope, String key) {
        String table = switch (scope) {
            case HOUSE -> "SELECT 1 FROM DUAL WHERE ?1 = ''";
            case COLLABORATIVE -> "SELECT 1 FROM collaborative WHERE ckey = ?1";
            case PROGRAMME -> "SELECT 1 FROM programme WHERE programme_key = ?1";
            case COURSE -> "SELECT 1 FROM course WHERE course_key = ?1";
        };
        return !entities.createNativeQuery(table)
                .setParameter(1, key)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    List<String> keys(TemplateScope scope) {
        return switch (scope) {
            case HOUSE -> List.of("");
            case COLLABORATIVE ->
                entities.createNativeQuery("SELECT ckey FROM collaborative ORDER BY ckey")
                        .getResultList();
            case PROGRAMME ->
                entities.createNativeQuery("SELECT programme_key FROM programme WHERE offered ORDER BY position")
                        .getResultList();
            case COURSE ->
                entities.createNativeQuery("SELECT course_key FROM course ORDER BY course_key")
                        .getResultList();
        };
    }

    void keep(String hash, byte[] picture, Instant now) {
        entities.createNativeQuery("INSERT IGNORE INTO certificate_logo (hash, picture, added_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, hash)
                .setParameter(2, picture)
                .setParameter(3, InstantColumn.of(now))
                .executeUpdate();
    }

    Optional<byte[]> picture(String hash) {
        List<?> rows = entities.createNativeQuery("SELECT picture FROM certificate_logo WHERE hash = ?1")
                .setParameter(1, hash)
                .getResultList();
        return rows.stream().map(byte[].class::cast).findFirst();
    }

    private static List<TemplateView> views(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new TemplateView(
                        TemplateScope.find((String) row[0]).orElseThrow(),
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        read((String) row[3])))
                .toList();
    }

    private static TemplateContent read(String json) {
        try {
            return JSON.readValue(json, TemplateContent.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String write(TemplateContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
