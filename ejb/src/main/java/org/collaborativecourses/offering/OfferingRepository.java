package org.collaborativecourses.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.InstantColumn;

/** Offerings. Whoever changes who has a place in one locks it first: so the last place is given once. */
@ApplicationScoped
class OfferingRepository {

    private static final String OFFERING = "SELECT o.id, o.collaborative_id, c.ckey, c.name, o.course_key, o.required,"
            + " o.how, o.starts_at, o.due_days, o.due_on, o.capacity, o.ended_at"
            + " FROM offering o JOIN collaborative c ON c.id = o.collaborative_id";

    @Inject
    private EntityManager entities;

    Optional<Offering> find(long id) {
        return one(new Sql().add(OFFERING + " WHERE o.id = ?", id));
    }

    Optional<Offering> find(Reach reach, long id) {
        return one(within(new Sql().add(OFFERING + " WHERE o.id = ?", id), reach));
    }

    /** Until the transaction ends nobody else gives or takes a place in it. */
    Optional<Offering> lock(long id) {
        new Sql()
                .add("SELECT id FROM offering WHERE id = ? FOR UPDATE", id)
                .query(entities)
                .getResultList();
        return find(id);
    }

    /** Those that somebody has a place in, or takes part in on this day, by their number. An invitation is no place. */
    List<Offering> reaching(long personId, Collection<String> keys, LocalDate day) {
        return all(new Sql()
                .add(OFFERING + " WHERE o.ended_at IS NULL AND o.course_key")
                .in(keys)
                .add(
                        " AND (EXISTS (SELECT 1 FROM offering_place x WHERE x.offering_id = o.id AND x.person_id = ?"
                                + " AND x.state = 'enrolled') OR EXISTS (SELECT 1 FROM",
                        personId)
                .takesPart(day)
                .add(" WHERE t.collaborative_id = o.collaborative_id AND a.person_id = ?)) ORDER BY o.id", personId));
    }

    /** Those that still go on, in which somebody has a place. */
    List<Offering> withPlaceOf(long personId) {
        return with(personId, PlaceState.ENROLLED);
    }

    /** Those that still go on, in which somebody stands in one of these ways. */
    List<Offering> with(long personId, PlaceState... states) {
        return all(new Sql()
                .add(
                        OFFERING + " JOIN offering_place x ON x.offering_id = o.id WHERE x.person_id = ?"
                                + " AND o.ended_at IS NULL AND x.state",
                        personId)
                .in(Stream.of(states).map(PlaceState::code).toList())
                .add(" ORDER BY o.id"));
    }

    /** Somebody has offered it to this collaborative before: then it is this one, whatever became of it. */
    Optional<Offering> find(long collaborativeId, String key) {
        return one(
                new Sql().add(OFFERING + " WHERE o.collaborative_id = ? AND o.course_key = ?", collaborativeId, key));
    }

    /** Those of this key that have not ended, by their number. */
    List<Offering> running(String key) {
        return all(new Sql().add(OFFERING + " WHERE o.course_key = ? AND o.ended_at IS NULL ORDER BY o.id", key));
    }

    /** The number of a collaborative that is there and within reach. */
    Optional<Long> collaborative(Reach reach, String key) {
        return within(new Sql().add("SELECT c.id, c.ckey FROM collaborative c WHERE c.ckey = ?", key), reach)
                .rows(entities)
                .stream()
                .map(it -> Sql.id(it[0]))
                .findFirst();
    }

    /** Names by key of the collaboratives within reach, in the order of the names. */
    Map<String, String> collaboratives(Reach reach) {
        Map<String, String> names = new LinkedHashMap<>();
        within(new Sql().add("SELECT c.ckey, c.name FROM collaborative c WHERE 1 = 1"), reach)
                .add(" ORDER BY c.name")
                .rows(entities)
                .forEach(it -> names.put((String) it[0], (String) it[1]));
        return names;
    }

    /** @return its number; the unique key decides, however many offer it at once */
    long add(long collaborativeId, String key, OfferingTerms terms, long actorId, Instant now) {
        new Sql()
                .add(
                        "INSERT INTO offering (collaborative_id, course_key, required, how, created_at, created_by)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE ended_at = NULL",
                        collaborativeId,
                        key,
                        terms.required(),
                        terms.entry().code(),
                        InstantColumn.of(now),
                        actorId)
                .query(entities)
                .executeUpdate();
        return find(collaborativeId, key).orElseThrow().id();
    }

    void describe(long id, OfferingTerms terms) {
        new Sql()
                .add(
                        "UPDATE offering SET required = ?, how = ?, starts_at = ?, due_days = ?, due_on = ?, capacity = ?"
                                + " WHERE id = ?",
                        terms.required(),
                        terms.entry().code(),
                        terms.startsOn() == null ? null : InstantColumn.of(Offering.startOf(terms.startsOn())),
                        terms.dueDays(),
                        terms.dueOn(),
                        terms.capacity(),
                        id)
                .query(entities)
                .executeUpdate();
    }

    void end(long id, Instant now) {
        new Sql()
                .add(
                        "UPDATE offering SET ended_at = ?, next_look_at = NULL WHERE id = ? AND ended_at IS NULL",
                        InstantColumn.of(now),
                        id)
                .query(entities)
                .executeUpdate();
    }

    void lookAt(long id, Instant when) {
        new Sql()
                .add("UPDATE offering SET next_look_at = ? WHERE id = ?", InstantColumn.of(when), id)
                .query(entities)
                .executeUpdate();
    }

    /**
     * The people of these collaboratives are to be looked for now, where an offering to them has begun. Also where they
     * are being looked for: who looks has perhaps looked past what is new.
     */
    void lookAtThoseOf(Collection<Long> collaboratives, Instant now) {
        if (!collaboratives.isEmpty()) {
            new Sql()
                    .add("UPDATE offering SET next_look_at = ? WHERE next_look_at IS NOT NULL", time(now))
                    .add(
                            " AND ended_at IS NULL AND (starts_at IS NULL OR starts_at <= ?) AND collaborative_id",
                            time(now))
                    .in(collaboratives)
                    .query(entities)
                    .executeUpdate();
        }
    }

    /** The people of those in which this person has a place are to be looked for now. */
    void lookAtThoseWith(long personId, Instant now) {
        new Sql()
                .add(
                        "UPDATE offering SET next_look_at = ? WHERE next_look_at IS NOT NULL AND ended_at IS NULL"
                                + " AND (starts_at IS NULL OR starts_at <= ?)"
                                + " AND id IN (SELECT x.offering_id FROM offering_place x WHERE x.person_id = ?)",
                        time(now),
                        time(now),
                        personId)
                .query(entities)
                .executeUpdate();
    }

    /** The collaboratives that one of these people takes part in. */
    @SuppressWarnings("unchecked")
    List<Long> collaborativesOf(Collection<Long> people, LocalDate day) {
        List<Number> found = new Sql()
                .add("SELECT DISTINCT t.collaborative_id FROM")
                .takesPart(day)
                .add(" WHERE a.person_id")
                .in(people)
                .query(entities)
                .getResultList();
        return found.stream().map(Number::longValue).toList();
    }

    /** Those whose people are to be looked for by now, with since when, the one that waits longest first. */
    List<DueLook> dueLooks(Instant now) {
        return new Sql()
                        .add(
                                "SELECT id, next_look_at FROM offering WHERE next_look_at <= ? ORDER BY next_look_at",
                                time(now))
                        .rows(entities)
                        .stream()
                        .map(it -> new DueLook(Sql.id(it[0]), Sql.instant(it[1])))
                        .toList();
    }

    record DueLook(long id, Instant at) {}

    /** What was asked for meanwhile is not overwritten. */
    void looked(DueLook look, Instant next) {
        new Sql()
                .add(
                        "UPDATE offering SET next_look_at = ? WHERE id = ? AND next_look_at = ?",
                        time(next),
                        look.id(),
                        time(look.at()))
                .query(entities)
                .executeUpdate();
    }

    private static Object time(Instant instant) {
        return InstantColumn.of(instant);
    }

    long count(Reach reach, OfferingQuery query) {
        Sql sql = new Sql()
                .add("SELECT COUNT(*) FROM offering o JOIN collaborative c ON c.id = o.collaborative_id WHERE 1 = 1");
        return ((Number) narrowed(sql, reach, query).query(entities).getSingleResult()).longValue();
    }

    /** By collaborative, what goes on before what has ended. */
    List<OfferingView> find(Reach reach, OfferingQuery query, Instant now, int first, int most) {
        return views(
                narrowed(counted(), reach, query)
                        .add(
                                " ORDER BY o.ended_at IS NOT NULL, c.name, o.course_key, o.id LIMIT ? OFFSET ?",
                                most,
                                first),
                now);
    }

    /** Those behind a number, by theirs. */
    List<OfferingView> after(Reach reach, OfferingQuery query, Instant now, long id, int most) {
        return views(narrowed(counted(), reach, query).add(" AND o.id > ? ORDER BY o.id LIMIT ?", id, most), now);
    }

    private static Sql counted() {
        return new Sql()
                .add("SELECT o.id, o.collaborative_id, c.ckey, c.name, o.course_key, o.required, o.how, o.starts_at,"
                        + " o.due_days, o.due_on, o.capacity, o.ended_at,"
                        + " (SELECT COUNT(*) FROM offering_place x WHERE x.offering_id = o.id AND x.state = 'enrolled'),"
                        + " (SELECT COUNT(*) FROM offering_place x WHERE x.offering_id = o.id AND x.state = 'invited'),"
                        + " (SELECT COUNT(*) FROM offering_place x WHERE x.offering_id = o.id AND x.state = 'waiting')"
                        + " FROM offering o JOIN collaborative c ON c.id = o.collaborative_id WHERE 1 = 1");
    }

    private List<OfferingView> views(Sql sql, Instant now) {
        return sql.rows(entities).stream()
                .map(row -> OfferingView.of(
                        offering(row), now, Sql.number(row[12]), Sql.number(row[13]), Sql.number(row[14])))
                .toList();
    }

    private static Sql narrowed(Sql sql, Reach reach, OfferingQuery query) {
        within(sql, reach);
        if (!query.collaborative().isEmpty()) {
            sql.add(" AND c.ckey = ?", query.collaborative());
        }
        if (!query.key().isEmpty()) {
            sql.add(" AND o.course_key = ?", query.key());
        }
        return query.ended() ? sql : sql.add(" AND o.ended_at IS NULL");
    }

    /** Of the collaboratives within reach, and of no other. */
    private static Sql within(Sql sql, Reach reach) {
        if (reach.everything()) {
            return sql;
        }
        return reach.collaboratives().isEmpty()
                ? sql.add(" AND 1 = 0")
                : sql.add(" AND c.ckey").in(reach.collaboratives());
    }

    private Optional<Offering> one(Sql sql) {
        return all(sql).stream().findFirst();
    }

    private List<Offering> all(Sql sql) {
        return sql.rows(entities).stream().map(OfferingRepository::offering).toList();
    }

    private static Offering offering(Object[] row) {
        Instant starts = Sql.instant(row[7]);
        return new Offering(
                Sql.id(row[0]),
                Sql.id(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                new OfferingTerms(
                        isTrue(row[5]),
                        Entry.find((String) row[6]).orElse(Entry.OPEN),
                        starts == null ? null : LocalDate.ofInstant(starts, ZoneOffset.UTC),
                        Sql.number(row[8]),
                        Sql.day(row[9]),
                        Sql.number(row[10])),
                Sql.instant(row[11]));
    }

    static boolean isTrue(Object column) {
        return column instanceof Boolean yes ? yes : ((Number) column).intValue() != 0;
    }
}
