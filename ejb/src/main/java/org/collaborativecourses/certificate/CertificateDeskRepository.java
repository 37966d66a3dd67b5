package org.collaborativecourses.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collaborativecourses.shared.InstantColumn;

/** Certificates as a list, and what was done to them by hand. */
@ApplicationScoped
class CertificateDeskRepository {

    private static final Pattern NUMBER = Pattern.compile("(?:\\d{4}-)?0*(\\d{1,12})");
    private static final String STANDS = "c.withdrawn_at IS NULL AND c.revoked_at IS NULL AND c.replaced_at IS NULL";
    private static final String COLUMNS =
            "SELECT c.id, c.code, c.holder, c.course_key, c.issued_at, c.expires_at, c.revoked_at, c.replaced_at,"
                    + " JSON_VALUE(c.snapshot, '$.number'), c.withdrawn_at, IF(p.closed_at IS NULL, p.id, NULL)";
    private static final String WITH_PERSON =
            " JOIN certificate c ON c.id = page.id LEFT JOIN person p ON p.id = c.person_id";

    /** Names stand in small indexes, and certificates with their snapshots in large rows, which are read for a page only. */
    private static final String NAMED = "(SELECT id FROM certificate WHERE holder LIKE ? UNION"
            + " SELECT theirs.id FROM person who JOIN certificate theirs ON theirs.person_id = who.id"
            + " WHERE who.name LIKE ? OR who.email LIKE ?)";

    @Inject
    private EntityManager entities;

    long count(CertificateQuery query, Instant now) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT COUNT(*)" + matching(query, now, values);
        return ((Number) with(entities.createNativeQuery(sql), values).getSingleResult()).longValue();
    }

    /** The youngest first. */
    List<CertificateRow> find(CertificateQuery query, Instant now, int first, int most) {
        return rows(query, now, Long.MAX_VALUE, first, most);
    }

    /** Those that are older than the one with this id, the youngest first. */
    List<CertificateRow> before(CertificateQuery query, Instant now, long id, int most) {
        return rows(query, now, id, 0, most);
    }

    /** All of one person, the youngest first. */
    List<CertificateRow> of(long personId, Instant now) {
        List<?> rows = entities.createNativeQuery(
                        COLUMNS + " FROM (SELECT id FROM certificate WHERE person_id = ?1) page" + WITH_PERSON
                                + " ORDER BY c.id DESC")
                .setParameter(1, personId)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> row(row, now)).toList();
    }

    private List<CertificateRow> rows(CertificateQuery query, Instant now, long before, int first, int most) {
        List<Object> values = new ArrayList<>();
        String matching = matching(query, now, values);
        values.add(before);
        String page = "SELECT c.id" + matching + " AND c.id < ?" + values.size() + " ORDER BY c.id DESC LIMIT " + most
                + " OFFSET " + first;
        String sql = COLUMNS + " FROM (" + page + ") page" + WITH_PERSON + " ORDER BY c.id DESC";
        List<?> rows = with(entities.createNativeQuery(sql), values).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> row(row, now)).toList();
    }

    private static CertificateRow row(Object[] row, Instant now) {
        Instant expires = instant(row[5]);
        return new CertificateRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                row[8] == null ? String.valueOf(row[0]) : (String) row[8],
                row[2] == null ? "" : (String) row[2],
                (String) row[3],
                instant(row[4]),
                expires,
                state(row, now),
                row[10] == null ? null : ((Number) row[10]).longValue());
    }

    private static CertificateState state(Object[] row, Instant now) {
        if (row[9] != null) {
            return CertificateState.WITHDRAWN;
        }
        if (row[6] != null) {
            return CertificateState.REVOKED;
        }
        if (row[7] != null) {
            return CertificateState.REPLACED;
        }
        return row[5] == null || now.isBefore(instant(row[5])) ? CertificateState.VALID : CertificateState.EXPIRED;
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    /** The rest of a statement behind its columns, and what it asks with. Ends with a condition. */
    private static String matching(CertificateQuery query, Instant now, List<Object> values) {
        StringBuilder sql = new StringBuilder();
        BiConsumer<String, Object> add = (part, value) -> {
            values.add(value);
            sql.append(part.replace("?", "?" + values.size()));
        };
        String code = CertificateCode.meant(query.text());
        Matcher number = NUMBER.matcher(query.text());
        boolean byNameOnly = query.course().isEmpty() && query.state().isEmpty();
        if (!code.isEmpty()) {
            add.accept(" FROM certificate c WHERE c.code = ?", code);
        } else if (number.matches()) {
            add.accept(" FROM certificate c WHERE c.id = ?", Long.parseLong(number.group(1)));
        } else if (!query.text().isEmpty()) {
            add.accept(
                    " FROM " + NAMED + (byNameOnly ? " c" : " named JOIN certificate c ON c.id = named.id")
                            + " WHERE TRUE",
                    "%" + query.text().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        } else {
            sql.append(" FROM certificate c WHERE TRUE");
        }
        if (!query.course().isEmpty()) {
            add.accept(" AND c.course_key = ?", query.course());
        }
        Timestamp moment = InstantColumn.of(now);
        switch (query.state()) {
            case "valid" -> add.accept(" AND " + STANDS + " AND (c.expires_at IS NULL OR c.expires_at > ?)", moment);
            case "expired" -> add.accept(" AND " + STANDS + " AND c.expires_at <= ?", moment);
            case "revoked" -> add.accept(" AND c.revoked_at <= ?", moment);
            case "replaced" -> add.accept(" AND c.revoked_at IS NULL AND c.replaced_at <= ?", moment);
            default -> {}
        }
        return sql.toString();
    }

    private static Query with(Query sql, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            sql.setParameter(i + 1, values.get(i));
        }
        return sql;
    }

    /** What there are certificates of. */
    @SuppressWarnings("unchecked")
    List<String> courses() {
        return entities.createNativeQuery("SELECT DISTINCT course_key FROM certificate ORDER BY course_key")
                .getResultList();
    }

    /** Whether this was the first act of its kind; whoever comes second does nothing. */
    boolean note(long certificateId, String kind, String reason, long by, Instant now) {
        return entities.createNativeQuery(
                                "INSERT IGNORE INTO certificate_act (certificate_id, kind, reason, person_id, at)"
                                        + " VALUES (?1, ?2, ?3, ?4, ?5)")
                        .setParameter(1, certificateId)
                        .setParameter(2, kind)
                        .setParameter(3, reason)
                        .setParameter(4, by)
                        .setParameter(5, InstantColumn.of(now))
                        .executeUpdate()
                == 1;
    }

    List<CertificateAct> acts(long certificateId) {
        List<?> rows = entities.createNativeQuery("SELECT a.kind, a.reason, p.name, a.at FROM certificate_act a"
                        + " LEFT JOIN person p ON p.id = a.person_id WHERE a.certificate_id = ?1 ORDER BY a.id DESC")
                .setParameter(1, certificateId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new CertificateAct(
                        (String) row[0], (String) row[1], row[2] == null ? "" : (String) row[2], instant(row[3])))
                .toList();
    }
}
