package org.collaborativecourses.collaborative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collaborativecourses.shared.DayColumn;

@ApplicationScoped
class ResponsibilityRepository {

    private static final String COLUMNS =
            "SELECT r.id, r.duty, o.okey, IFNULL(o.name, r.person_name), r.called, w.name,"
                    + " r.from_date, r.to_date, r.collaborative_id, IFNULL(o.short_name, o.name)";
    private static final String FROM = " FROM responsibility r LEFT JOIN organisation o ON o.id = r.organisation_id"
            + " LEFT JOIN organisation w ON w.id = r.with_id";
    private static final String VIEW = COLUMNS + FROM;
    private static final String ORDER =
            " ORDER BY (r.to_date IS NOT NULL), FIELD(r.duty, 'lead', 'facilitator', 'coordinator', 'expert'), r.id";

    @Inject
    private EntityManager entities;

    /** Those that are not over first. */
    List<ResponsibilityView> of(long collaborativeId, LocalDate today) {
        List<?> rows = entities.createNativeQuery(VIEW + " WHERE r.collaborative_id = ?1" + ORDER)
                .setParameter(1, collaborativeId)
                .getResultList();
        return rows.stream().map(it -> view((Object[]) it, today)).toList();
    }

    /** Those behind a number, by theirs. @param collaborative a key; empty: of all of them */
    List<DatedResponsibility> after(String collaborative, LocalDate today, long id, int most) {
        List<?> rows = entities.createNativeQuery(COLUMNS + ", c.ckey" + FROM
                        + " JOIN collaborative c ON c.id = r.collaborative_id WHERE r.id > ?1 AND (?2 = '' OR c.ckey = ?2)"
                        + " ORDER BY r.id")
                .setParameter(1, id)
                .setParameter(2, collaborative)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(it -> (Object[]) it)
                .map(row -> new DatedResponsibility((String) row[10], view(row, today)))
                .toList();
    }

    /** What those who are responsible on a day are called in short, the lead first, by the collaborative's id. */
    Map<Long, List<String>> names(LocalDate day) {
        List<?> rows = entities.createNativeQuery(VIEW + " WHERE (r.from_date IS NULL OR r.from_date <= ?1)"
                        + " AND (r.to_date IS NULL OR r.to_date > ?1) AND r.duty <> 'self-steered'" + ORDER)
                .setParameter(1, DayColumn.of(day))
                .getResultList();
        Map<Long, List<String>> names = new LinkedHashMap<>();
        rows.stream()
                .map(it -> (Object[]) it)
                .forEach(row -> names.merge(
                        ((Number) row[8]).longValue(),
                        List.of((String) (row[9] == null ? row[3] : row[9])),
                        ResponsibilityRepository::joined));
        return names;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    Optional<Responsibility> find(long id) {
        return Optional.ofNullable(entities.find(Responsibility.class, id));
    }

    /** Whether anybody has or had this duty there. */
    boolean has(long collaborativeId, String duty) {
        return !entities.createNativeQuery("SELECT id FROM responsibility WHERE collaborative_id = ?1 AND duty = ?2")
                .setParameter(1, collaborativeId)
                .setParameter(2, duty)
                .getResultList()
                .isEmpty();
    }

    void add(Responsibility responsibility) {
        entities.persist(responsibility);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** The ids behind keys of organisations; a key of one that was merged leads to the one that it is now. */
    Map<String, Long> organisations(List<String> keys) {
        Map<String, Long> ids = new HashMap<>();
        if (!keys.isEmpty()) {
            entities.createQuery(
                            "select o.okey, o.id, o.mergedIntoId from Organisation o where o.okey in :keys",
                            Object[].class)
                    .setParameter("keys", keys)
                    .getResultStream()
                    .forEach(row -> ids.put((String) row[0], (Long) (row[2] == null ? row[1] : row[2])));
        }
        return ids;
    }

    /** Whatever the one was responsible for, the other is. */
    void follow(String key, String into) {
        for (String sql : List.of(
                "UPDATE responsibility SET organisation_id = (SELECT id FROM organisation WHERE okey = ?2)"
                        + " WHERE organisation_id = (SELECT id FROM organisation WHERE okey = ?1)",
                "UPDATE responsibility SET with_id = (SELECT id FROM organisation WHERE okey = ?2)"
                        + " WHERE with_id = (SELECT id FROM organisation WHERE okey = ?1)")) {
            entities.createNativeQuery(sql)
                    .setParameter(1, key)
                    .setParameter(2, into)
                    .executeUpdate();
        }
    }

    private static ResponsibilityView view(Object[] row, LocalDate today) {
        LocalDate to = DayColumn.read(row[7]);
        return new ResponsibilityView(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                DayColumn.read(row[6]),
                to,
                to != null && !to.isAfter(today));
    }
}
