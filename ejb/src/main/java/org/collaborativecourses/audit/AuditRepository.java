package org.collaborativecourses.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.collaborativecourses.shared.InstantColumn;

/** In SQL, not as an entity: rows are only ever added, and read with the names that people and organisations have today. */
@ApplicationScoped
class AuditRepository {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final String NAMED = " FROM audit_entry a LEFT JOIN person p ON p.id = a.actor_id"
            + " LEFT JOIN person s ON a.subject LIKE 'person/%' AND s.id = CAST(SUBSTR(a.subject, 8) AS UNSIGNED)"
            + " LEFT JOIN organisation o ON a.subject LIKE 'organisation/%' AND o.okey = SUBSTR(a.subject, 14)";
    private static final String COLUMNS =
            "SELECT a.id, a.at, a.actor_id, p.name, a.action, a.subject, COALESCE(s.name, o.name), a.detail";

    private final InstantColumn instants = new InstantColumn();

    @Inject
    private EntityManager entities;

    void add(Instant at, Long actorId, String action, String subject, Map<String, String> detail) {
        try {
            entities.createNativeQuery("INSERT INTO audit_entry (at, actor_id, action, subject, detail)"
                            + " VALUES (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, instants.convertToDatabaseColumn(at))
                    .setParameter(2, actorId)
                    .setParameter(3, action)
                    .setParameter(4, subject)
                    .setParameter(5, JSON.writeValueAsString(detail))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long count(AuditQuery query) {
        List<Object> values = new ArrayList<>();
        String from = query.text().isEmpty() ? " FROM audit_entry a" : NAMED;
        Query sql = entities.createNativeQuery("SELECT COUNT(*)" + from + where(query, values));
        return ((Number) with(sql, values).getSingleResult()).longValue();
    }

    List<AuditEntry> find(AuditQuery query, int first, int most) {
        List<Object> values = new ArrayList<>();
        String sql = COLUMNS + NAMED + where(query, values) + " ORDER BY a.id DESC";
        return entries(with(entities.createNativeQuery(sql), values)
                .setFirstResult(first)
                .setMaxResults(most));
    }

    /** Of the words that are looked for nothing is asked: that would read all of the trail, and here is only its frame. */
    Optional<IdRange> range(AuditQuery query) {
        List<Object> values = new ArrayList<>();
        String where = where(new AuditQuery("", query.action(), query.from(), query.to()), values);
        Object[] row = (Object[])
                with(entities.createNativeQuery("SELECT MIN(a.id), MAX(a.id) FROM audit_entry a" + where), values)
                        .getSingleResult();
        return row[0] == null
                ? Optional.empty()
                : Optional.of(new IdRange(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }

    List<AuditEntry> find(AuditQuery query, IdRange within) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        values.add(within.lowest());
        values.add(within.highest());
        return entries(with(
                entities.createNativeQuery(COLUMNS + NAMED + where + (where.isEmpty() ? " WHERE" : " AND")
                        + " a.id BETWEEN ?" + (values.size() - 1) + " AND ?" + values.size() + " ORDER BY a.id DESC"),
                values));
    }

    List<AuditEntry> about(String subject, int most) {
        return about(List.of(subject), most);
    }

    List<AuditEntry> about(List<String> subjects, int most) {
        String places = String.join(", ", Collections.nCopies(subjects.size(), "?"));
        Query query =
                entities.createNativeQuery(COLUMNS + NAMED + " WHERE a.subject IN (" + places + ") ORDER BY a.id DESC");
        for (int i = 0; i < subjects.size(); i++) {
            query.setParameter(i + 1, subjects.get(i));
        }
        return entries(query.setMaxResults(most));
    }

    List<AuditEntry> ofPerson(long personId, long before, int most) {
        return entries(entities.createNativeQuery(COLUMNS + NAMED + " WHERE (a.actor_id = ?1 OR a.subject = ?2)"
                        + " AND a.id < ?3 ORDER BY a.id DESC")
                .setParameter(1, personId)
                .setParameter(2, "person/" + personId)
                .setParameter(3, before)
                .setMaxResults(most));
    }

    @SuppressWarnings("unchecked")
    List<String> actions() {
        return entities.createNativeQuery("SELECT DISTINCT action FROM audit_entry ORDER BY action")
                .getResultList();
    }

    private String where(AuditQuery query, List<Object> values) {
        StringBuilder where = new StringBuilder();
        BiConsumer<String, Object> and = (condition, value) -> {
            values.add(value);
            where.append(where.isEmpty() ? " WHERE " : " AND ").append(condition.replace("?", "?" + values.size()));
        };
        if (!query.text().isEmpty()) {
            String part = "%" + query.text().replaceAll("[\\\\%_]", "\\\\$0") + "%";
            and.accept(
                    "(a.subject LIKE ? OR a.detail LIKE ? OR p.name LIKE ? OR p.email LIKE ? OR s.name LIKE ?"
                            + " OR s.email LIKE ? OR o.name LIKE ?)",
                    part);
        }
        if (!query.action().isEmpty()) {
            and.accept("a.action = ?", query.action());
        }
        if (query.from() != null) {
            and.accept("a.at >= ?", instants.convertToDatabaseColumn(query.from()));
        }
        if (query.to() != null) {
            and.accept("a.at < ?", instants.convertToDatabaseColumn(query.to()));
        }
        return where.toString();
    }

    private static Query with(Query sql, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            sql.setParameter(i + 1, values.get(i));
        }
        return sql;
    }

    @SuppressWarnings("unchecked")
    private List<AuditEntry> entries(Query sql) {
        return ((List<Object[]>) sql.getResultList())
                .stream()
                        .map(row -> new AuditEntry(
                                ((Number) row[0]).longValue(),
                                ((Timestamp) row[1]).toInstant(),
                                row[2] == null ? null : ((Number) row[2]).longValue(),
                                row[3] == null ? "" : (String) row[3],
                                (String) row[4],
                                (String) row[5],
                                row[6] == null ? "" : (String) row[6],
                                detail((String) row[7])))
                        .toList();
    }

    private static Map<String, String> detail(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
