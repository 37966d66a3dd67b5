package org.collaborativecourses.collaborative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.shared.DayColumn;

@ApplicationScoped
class CollaborativeRepository {

    private static final String BETWEEN = "\u001f";
    private static final String THERE = " WHERE p.collaborative_id = ?1 AND p.from_date <= ?2"
            + " AND (p.to_date IS NULL OR p.to_date > ?2) AND a.from_date <= ?2 AND (a.to_date IS NULL OR a.to_date > ?2)";
    private static final String PRESENT = " AND q.closed_at IS NULL AND q.confirmed_at IS NOT NULL";

    @Inject
    private EntityManager entities;

    @Inject
    private ProgrammeService programmes;

    /** Those that offer a course, alone or within a programme, by name. */
    @SuppressWarnings("unchecked")
    List<CollaborativeView> offeringCourses() {
        List<Object[]> rows = entities.createNativeQuery("SELECT c.ckey, c.name, c.subtheme, o.course_key"
                        + " FROM collaborative c JOIN offering o ON o.collaborative_id = c.id AND o.ended_at IS NULL"
                        + " ORDER BY c.name, o.course_key")
                .getResultList();
        Map<String, CollaborativeView> byKey = new LinkedHashMap<>();
        for (Object[] row : rows) {
            byKey.computeIfAbsent(
                            (String) row[0],
                            key -> new CollaborativeView(key, (String) row[1], (String) row[2], new LinkedHashSet<>()))
                    .courses()
                    .addAll(coursesOf((String) row[3]));
        }
        return List.copyOf(byKey.values());
    }

    boolean has(String key) {
        return !entities.createNativeQuery("SELECT id FROM collaborative WHERE ckey = ?1")
                .setParameter(1, key)
                .getResultList()
                .isEmpty();
    }

    Optional<Collaborative> find(String key) {
        return entities.createQuery("select c from Collaborative c where c.ckey = :key", Collaborative.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    void add(Collaborative collaborative) {
        entities.persist(collaborative);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void offer(String key, Set<String> courses) {
        for (String course : courses) {
            entities.createNativeQuery("INSERT IGNORE INTO offering (collaborative_id, course_key)"
                            + " SELECT id, ?2 FROM collaborative WHERE ckey = ?1")
                    .setParameter(1, key)
                    .setParameter(2, course)
                    .executeUpdate();
        }
    }

    List<String> courses(long id) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT course_key FROM offering WHERE collaborative_id = ?1 AND ended_at IS NULL ORDER BY id")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .flatMap(it -> coursesOf((String) it).stream())
                .distinct()
                .toList();
    }

    /** What is offered: one course, or those of a programme. */
    private List<String> coursesOf(String offered) {
        return programmes.coursesOf(offered).orElse(List.of(offered));
    }

    /** All of them by name. @param responsible names by id */
    List<CollaborativeSummary> all(Map<Long, List<String>> responsible, LocalDate day) {
        List<?> rows = entities.createNativeQuery("SELECT c.id, c.ckey, c.name, c.subtheme, c.more_subthemes, c.kind,"
                        + " c.state, c.regions, c.languages, c.components, c.aim, c.stated_count,"
                        + " (SELECT COUNT(DISTINCT p.organisation_id) FROM participation p WHERE p.collaborative_id = c.id"
                        + " AND p.from_date <= ?1 AND (p.to_date IS NULL OR p.to_date > ?1)),"
                        + " (SELECT COUNT(*) FROM offering o WHERE o.collaborative_id = c.id AND o.ended_at IS NULL)"
                        + " FROM collaborative c ORDER BY c.name")
                .setParameter(1, DayColumn.of(day))
                .getResultList();
        return rows.stream().map(it -> summary((Object[]) it, responsible)).toList();
    }

    private static CollaborativeSummary summary(Object[] row, Map<Long, List<String>> responsible) {
        List<String> subthemes = new ArrayList<>(List.of((String) row[3]));
        subthemes.addAll(Collaborative.split((String) row[4]));
        return new CollaborativeSummary(
                (String) row[1],
                (String) row[2],
                subthemes,
                (String) row[5],
                (String) row[6],
                Collaborative.split((String) row[7]),
                Collaborative.split((String) row[8]),
                Collaborative.split((String) row[9]),
                row[10] == null ? "" : (String) row[10],
                responsible.getOrDefault(((Number) row[0]).longValue(), List.of()),
                ((Number) row[12]).intValue(),
                row[11] == null ? null : ((Number) row[11]).intValue(),
                ((Number) row[13]).intValue());
    }

    /** @param personId or null for nobody */
    Belonging belonging(long id, String key, Long personId, LocalDate day) {
        Object[] row = (Object[]) entities.createNativeQuery("SELECT EXISTS (SELECT 1 FROM affiliation a"
                        + " JOIN participation p ON p.organisation_id = a.organisation_id" + THERE
                        + " AND a.person_id = ?4), (SELECT GROUP_CONCAT(q.name ORDER BY q.name SEPARATOR '" + BETWEEN
                        + "') FROM role_grant g JOIN person q ON q.id = g.person_id WHERE g.role = 'facilitator'"
                        + " AND g.scope = 'collaborative' AND g.scope_key = ?3 AND g.open = 1 AND q.closed_at IS NULL),"
                        + " (SELECT COUNT(DISTINCT a.person_id) FROM affiliation a JOIN participation p"
                        + " ON p.organisation_id = a.organisation_id JOIN person q ON q.id = a.person_id" + THERE
                        + PRESENT + ")")
                .setParameter(1, id)
                .setParameter(2, DayColumn.of(day))
                .setParameter(3, key)
                .setParameter(4, Objects.requireNonNullElse(personId, 0L))
                .getSingleResult();
        return new Belonging(
                ((Number) row[0]).intValue() == 1,
                row[1] == null ? List.of() : List.of(((String) row[1]).split(BETWEEN)),
                ((Number) row[2]).intValue());
    }

    /** By name, each once. */
    List<Fellow> fellows(long id, LocalDate day, int first, int most) {
        List<?> rows = entities.createNativeQuery("SELECT q.name, MIN(o.name) FROM affiliation a JOIN participation p"
                        + " ON p.organisation_id = a.organisation_id JOIN person q ON q.id = a.person_id"
                        + " JOIN organisation o ON o.id = a.organisation_id" + THERE + PRESENT
                        + " GROUP BY q.id ORDER BY q.name, q.id")
                .setParameter(1, id)
                .setParameter(2, DayColumn.of(day))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(it -> (Object[]) it)
                .map(row -> new Fellow((String) row[0], (String) row[1]))
                .toList();
    }

    /** Keys of the collaboratives that somebody takes part in on a day, with their names. */
    Map<String, String> ofPerson(long personId, LocalDate day) {
        List<?> rows = entities.createNativeQuery("SELECT DISTINCT c.ckey, c.name FROM affiliation a"
                        + " JOIN participation p ON p.organisation_id = a.organisation_id"
                        + " JOIN collaborative c ON c.id = p.collaborative_id WHERE a.person_id = ?1"
                        + " AND a.from_date <= ?2 AND (a.to_date IS NULL OR a.to_date > ?2)"
                        + " AND p.from_date <= ?2 AND (p.to_date IS NULL OR p.to_date > ?2) ORDER BY c.name")
                .setParameter(1, personId)
                .setParameter(2, DayColumn.of(day))
                .getResultList();
        Map<String, String> names = new LinkedHashMap<>();
        rows.stream().map(it -> (Object[]) it).forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }
}
