package org.collaborativecourses.participation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.shared.DayColumn;

/** Rules, and the dated rows that came of them. */
@ApplicationScoped
class ParticipationRepository {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String ON = " AND p.from_date <= ?2 AND (p.to_date IS NULL OR p.to_date > ?2)";

    @Inject
    private EntityManager entities;

    /** A rule as it is kept. */
    record StoredRule(long id, long collaborativeId, Rule rule, LocalDate from) {}

    /** A row that has no end yet. */
    record Open(long collaborativeId, long organisationId, long source) {}

    /** A row without what it is of. */
    record Span(long collaborativeId, long source, LocalDate from, LocalDate to) {}

    /** Whoever writes asks for this first. */
    void lock() {
        entities.createNativeQuery("SELECT name FROM setting WHERE name = 'collaborative.participation' FOR UPDATE")
                .getResultList();
    }

    /** Everything that rules can ask of organisations, as it is on a day. */
    @SuppressWarnings("unchecked")
    Matching matching(LocalDate day) {
        Map<Long, Set<Long>> parents = new HashMap<>();
        List<Object[]> memberships = entities.createNativeQuery("SELECT DISTINCT member_id, parent_id"
                        + " FROM organisation_membership WHERE (from_date IS NULL OR from_date <= ?1)"
                        + " AND (to_date IS NULL OR to_date > ?1)")
                .setParameter(1, DayColumn.of(day))
                .getResultList();
        memberships.forEach(row ->
                parents.computeIfAbsent(number(row[0]), it -> new HashSet<>()).add(number(row[1])));
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT id, okey, type, country, region, components, language, merged_into_id FROM organisation")
                .getResultList();
        Map<String, Long> ids = new HashMap<>();
        rows.forEach(row -> ids.put((String) row[1], row[7] == null ? number(row[0]) : number(row[7])));
        return new Matching(
                rows.stream()
                        .filter(row -> row[7] == null)
                        .map(row -> new Candidate(
                                number(row[0]),
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                components((String) row[5]),
                                (String) row[6],
                                parents.getOrDefault(number(row[0]), Set.of())))
                        .toList(),
                ids);
    }

    /** Those that hold, of all collaboratives. */
    List<StoredRule> rules() {
        return rules(entities.createNativeQuery("SELECT id, collaborative_id, rule, from_date FROM participation_rule"
                        + " WHERE to_date IS NULL ORDER BY id")
                .getResultList());
    }

    /** Those that are over too. */
    List<StoredRule> rulesEver() {
        return rules(entities.createNativeQuery(
                        "SELECT id, collaborative_id, rule, from_date FROM participation_rule ORDER BY id")
                .getResultList());
    }

    List<StoredRule> rules(long collaborativeId) {
        return rules(entities.createNativeQuery("SELECT id, collaborative_id, rule, from_date FROM participation_rule"
                        + " WHERE to_date IS NULL AND collaborative_id = ?1 ORDER BY id")
                .setParameter(1, collaborativeId)
                .getResultList());
    }

    Optional<StoredRule> rule(long collaborativeId, long id) {
        return rules(collaborativeId).stream().filter(it -> it.id() == id).findFirst();
    }

    /** Whether anything was ever said of who takes part. */
    boolean isKnown(long collaborativeId) {
        return number(entities.createNativeQuery(
                                "SELECT (SELECT COUNT(*) FROM participation_rule WHERE"
                                        + " collaborative_id = ?1) + (SELECT COUNT(*) FROM participation WHERE collaborative_id = ?1)")
                        .setParameter(1, collaborativeId)
                        .getSingleResult())
                > 0;
    }

    private static List<StoredRule> rules(List<?> rows) {
        return rows.stream()
                .map(it -> (Object[]) it)
                .map(row ->
                        new StoredRule(number(row[0]), number(row[1]), read((String) row[2]), DayColumn.read(row[3])))
                .toList();
    }

    long addRule(long collaborativeId, Rule rule, LocalDate from) {
        entities.createNativeQuery(
                        "INSERT INTO participation_rule (collaborative_id, rule, from_date) VALUES (?1, ?2, ?3)")
                .setParameter(1, collaborativeId)
                .setParameter(2, write(rule))
                .setParameter(3, DayColumn.of(from))
                .executeUpdate();
        return number(entities.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult());
    }

    void changeRule(long id, Rule rule) {
        entities.createNativeQuery("UPDATE participation_rule SET rule = ?2 WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, write(rule))
                .executeUpdate();
    }

    void endRule(long id, LocalDate day) {
        entities.createNativeQuery("UPDATE participation_rule SET to_date = ?2 WHERE id = ?1")
                .setParameter(1, id)
                .setParameter(2, DayColumn.of(day))
                .executeUpdate();
    }

    List<Open> open() {
        return open(entities.createNativeQuery(
                        "SELECT collaborative_id, organisation_id, source FROM participation WHERE open = 1")
                .getResultList());
    }

    List<Open> open(long collaborativeId) {
        return open(entities.createNativeQuery("SELECT collaborative_id, organisation_id, source FROM participation"
                        + " WHERE open = 1 AND collaborative_id = ?1")
                .setParameter(1, collaborativeId)
                .getResultList());
    }

    private static List<Open> open(List<?> rows) {
        return rows.stream()
                .map(it -> (Object[]) it)
                .map(row -> new Open(number(row[0]), number(row[1]), number(row[2])))
                .toList();
    }

    /** The unique key decides: what is open already stays as it is. @return whether it was not */
    boolean begin(Open row, LocalDate from) {
        return insert(row.collaborativeId(), row.organisationId(), row.source(), from, null);
    }

    private boolean insert(long collaborativeId, long organisationId, long source, LocalDate from, LocalDate to) {
        return entities.createNativeQuery("INSERT IGNORE INTO participation (collaborative_id, organisation_id, source,"
                                + " from_date, to_date, open) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                        .setParameter(1, collaborativeId)
                        .setParameter(2, organisationId)
                        .setParameter(3, source)
                        .setParameter(4, DayColumn.of(from))
                        .setParameter(5, DayColumn.of(to))
                        .setParameter(6, to == null ? 1 : null)
                        .executeUpdate()
                > 0;
    }

    /** What would end before it began never was. @return whether it was open */
    boolean end(Open row, LocalDate day) {
        String where = " WHERE collaborative_id = ?1 AND organisation_id = ?2 AND source = ?3 AND open = 1";
        return change("DELETE FROM participation" + where + " AND from_date >= ?4", row, day)
                || change("UPDATE participation SET to_date = ?4, open = NULL" + where, row, day);
    }

    private boolean change(String sql, Open row, LocalDate day) {
        return entities.createNativeQuery(sql)
                        .setParameter(1, row.collaborativeId())
                        .setParameter(2, row.organisationId())
                        .setParameter(3, row.source())
                        .setParameter(4, DayColumn.of(day))
                        .executeUpdate()
                > 0;
    }

    /** By name. */
    List<Participant> on(long collaborativeId, LocalDate day) {
        return participants(
                "SELECT o.id, o.okey, o.name, o.short_name, o.type, o.country, o.components, MIN(p.from_date),"
                        + " IF(MAX(p.to_date IS NULL), NULL, MAX(p.to_date)), MAX(p.source = 0) FROM participation p"
                        + " JOIN organisation o ON o.id = p.organisation_id WHERE p.collaborative_id = ?1" + ON
                        + " GROUP BY o.id ORDER BY o.name",
                collaborativeId,
                day);
    }

    /** Those who took part before a day and do no more, by name. */
    List<Participant> before(long collaborativeId, LocalDate day) {
        return participants(
                "SELECT o.id, o.okey, o.name, o.short_name, o.type, o.country, o.components, MIN(p.from_date),"
                        + " MAX(p.to_date), MAX(p.source = 0) FROM participation p JOIN organisation o"
                        + " ON o.id = p.organisation_id WHERE p.collaborative_id = ?1 GROUP BY o.id"
                        + " HAVING SUM(p.to_date IS NULL) = 0 AND MAX(p.to_date) <= ?2 ORDER BY o.name",
                collaborativeId,
                day);
    }

    /**
     * The rows behind a number, by theirs.
     *
     * @param collaborative a key; empty: of all of them
     * @param day on which they hold; null: whenever they did
     */
    List<DatedParticipant> after(String collaborative, LocalDate day, long id, int most) {
        List<?> rows = entities.createNativeQuery("SELECT p.id, c.ckey, o.okey, o.name, o.country, p.from_date,"
                        + " p.to_date, p.source FROM participation p JOIN collaborative c ON c.id = p.collaborative_id"
                        + " JOIN organisation o ON o.id = p.organisation_id WHERE p.id > ?1 AND (?3 = '' OR c.ckey = ?3)"
                        + " AND (?2 IS NULL OR (p.from_date <= ?2 AND (p.to_date IS NULL OR p.to_date > ?2)))"
                        + " ORDER BY p.id")
                .setParameter(1, id)
                .setParameter(2, DayColumn.of(day))
                .setParameter(3, collaborative)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(it -> (Object[]) it)
                .map(row -> new DatedParticipant(
                        number(row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        DayColumn.read(row[5]),
                        DayColumn.read(row[6]),
                        number(row[7]) == 0 ? null : number(row[7])))
                .toList();
    }

    private List<Participant> participants(String sql, long collaborativeId, LocalDate day) {
        List<?> rows = entities.createNativeQuery(sql)
                .setParameter(1, collaborativeId)
                .setParameter(2, DayColumn.of(day))
                .getResultList();
        return rows.stream()
                .map(it -> (Object[]) it)
                .map(row -> new Participant(
                        number(row[0]),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        components((String) row[6]),
                        DayColumn.read(row[7]),
                        DayColumn.read(row[8]),
                        number(row[9]) > 0))
                .toList();
    }

    /** Every row of an organisation, taken away: whoever asks writes others in their place. */
    List<Span> take(long organisationId) {
        List<?> rows = entities.createNativeQuery("SELECT collaborative_id, source, from_date, to_date"
                        + " FROM participation WHERE organisation_id = ?1 ORDER BY from_date")
                .setParameter(1, organisationId)
                .getResultList();
        entities.createNativeQuery("DELETE FROM participation WHERE organisation_id = ?1")
                .setParameter(1, organisationId)
                .executeUpdate();
        return rows.stream()
                .map(it -> (Object[]) it)
                .map(row -> new Span(number(row[0]), number(row[1]), DayColumn.read(row[2]), DayColumn.read(row[3])))
                .toList();
    }

    void put(long organisationId, Span span) {
        insert(span.collaborativeId(), organisationId, span.source(), span.from(), span.to());
    }

    /** The id of the row of this key, of one that was merged too. */
    long own(String key) {
        return entities.createQuery("select o.id from Organisation o where o.okey = :key", Long.class)
                .setParameter("key", key)
                .getSingleResult();
    }

    Map<Long, String> keys(Set<Long> ids) {
        Map<Long, String> keys = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("select o.id, o.okey from Organisation o where o.id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> keys.put((Long) row[0], (String) row[1]));
        }
        return keys;
    }

    /** Ids by key; a key of one that was merged leads to the one that it is now. */
    Map<String, Long> ids(Set<String> keys) {
        Map<String, Long> ids = new HashMap<>();
        if (!keys.isEmpty()) {
            entities.createQuery(
                            "select o.okey, o.id, o.mergedIntoId from Organisation o where o.okey in :keys",
                            Object[].class)
                    .setParameter("keys", keys)
                    .getResultStream()
                    .forEach(row -> ids.put((String) row[0], number(row[2] == null ? row[1] : row[2])));
        }
        return ids;
    }

    private static Set<String> components(String list) {
        return list.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(list.split(",")));
    }

    private static long number(Object number) {
        return number instanceof Boolean it ? (it ? 1 : 0) : ((Number) number).longValue();
    }

    static String write(Rule rule) {
        try {
            return JSON.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rule is always JSON", e);
        }
    }

    /** The rule that was written so; nothing where it is none. */
    static Optional<Rule> find(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Rule.class));
        } catch (JsonProcessingException noRule) {
            return Optional.empty();
        }
    }

    private static Rule read(String json) {
        try {
            return JSON.readValue(json, Rule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a rule: " + e.getOriginalMessage(), e);
        }
    }
}
