package org.collaborativecourses.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collaborativecourses.shared.DayColumn;
import org.collaborativecourses.shared.InstantColumn;

/**
 * Lists over the tables of people and organisations, in SQL: each page of a list costs two statements, whatever its
 * length and whoever asks.
 */
@ApplicationScoped
class DirectoryRepository {

    private static final Pattern NAME = Pattern.compile(":(\\w+)");
    private static final String BETWEEN = "\u001f";
    private static final String NOW = " AND a.from_date <= :day AND (a.to_date IS NULL OR a.to_date > :day)";
    private static final String COORDINATES =
            "EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND g.role = 'coordinator' AND g.open = 1)";
    private static final String PERSON_COLUMNS =
            "SELECT p.id, p.name, p.email, p.country, p.language, CASE WHEN p.role = 'member' AND " + COORDINATES
                    + " THEN 'coordinator' ELSE p.role END, p.created_at,"
                    + " (SELECT MAX(l.last_seen_at) FROM login l WHERE l.person_id = p.id),"
                    + " (SELECT GROUP_CONCAT(o.name ORDER BY o.name SEPARATOR '" + BETWEEN + "') FROM affiliation a"
                    + " JOIN organisation o ON o.id = a.organisation_id WHERE a.person_id = p.id" + NOW + ")";
    private static final String PERSON = PERSON_COLUMNS + " FROM person p";
    private static final String ORGANISATION = "SELECT o.okey, o.name, o.short_name, o.type, o.country, o.region,"
            + " o.components, (SELECT COUNT(DISTINCT a.person_id) FROM affiliation a WHERE a.organisation_id = o.id"
            + NOW
            + "), (SELECT COUNT(DISTINCT a.member_id) FROM organisation_membership a WHERE a.parent_id = o.id"
            + " AND (a.from_date IS NULL OR a.from_date <= :day) AND (a.to_date IS NULL OR a.to_date > :day))"
            + " FROM organisation o";
    private static final String ORGANISATIONS_BY_NAME = " ORDER BY o.name, o.id";

    @Inject
    private EntityManager entities;

    long countPeople(PersonQuery query, Optional<Collection<Long>> within, Collection<Long> of, LocalDate day) {
        Where where = people(query, within, of, day);
        return ((Number) where.query(entities, "SELECT COUNT(*) FROM person p").getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    List<PersonRow> people(
            PersonQuery query,
            Optional<Collection<Long>> within,
            Collection<Long> of,
            LocalDate day,
            int first,
            int most) {
        Where where = people(query, within, of, day).daily(day);
        return ((List<Object[]>) where.inner(entities, first, most).getResultList())
                .stream().map(DirectoryRepository::person).toList();
    }

    long[] ids(PersonQuery query, Optional<Collection<Long>> within, Collection<Long> of, LocalDate day) {
        List<?> found = people(query, within, of, day)
                .query(entities, "SELECT p.id FROM person p", " ORDER BY p.name, p.id")
                .getResultList();
        return found.stream().mapToLong(it -> ((Number) it).longValue()).toArray();
    }

    @SuppressWarnings("unchecked")
    List<PersonRow> people(long[] ids, Optional<Collection<Long>> within, LocalDate day) {
        Where where = new Where()
                .and("p.closed_at IS NULL")
                .and("p.id IN (" + Arrays.stream(ids).mapToObj(String::valueOf).collect(Collectors.joining(", "))
                        + ")");
        restrict(where, within, day);
        return ((List<Object[]>) where.daily(day)
                        .query(entities, PERSON, " ORDER BY p.name, p.id")
                        .getResultList())
                .stream().map(DirectoryRepository::person).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<PersonRow> person(long id, Optional<Collection<Long>> within, LocalDate day) {
        Where where = new Where().and("p.closed_at IS NULL").and("p.id = :id", "id", id);
        restrict(where, within, day);
        return ((List<Object[]>) where.daily(day).query(entities, PERSON).getResultList())
                .stream().map(DirectoryRepository::person).findFirst();
    }

    long countOrganisations(OrganisationQuery query, LocalDate day) {
        return ((Number) organisations(query, day)
                        .query(entities, "SELECT COUNT(*) FROM organisation o")
                        .getSingleResult())
                .longValue();
    }

    List<OrganisationRow> organisations(OrganisationQuery query, LocalDate day, int first, int most) {
        Where where = organisations(query, day).daily(day);
        return organisations(where.query(entities, ORGANISATION, ORGANISATIONS_BY_NAME)
                .setFirstResult(first)
                .setMaxResults(most));
    }

    long[] organisationIds(OrganisationQuery query, LocalDate day) {
        List<?> found = organisations(query, day)
                .query(entities, "SELECT o.id FROM organisation o", ORGANISATIONS_BY_NAME)
                .getResultList();
        return found.stream().mapToLong(it -> ((Number) it).longValue()).toArray();
    }

    List<OrganisationRow> organisations(long[] ids, LocalDate day) {
        Where where = new Where()
                .and("o.merged_into_id IS NULL")
                .and("o.id IN (" + Arrays.stream(ids).mapToObj(String::valueOf).collect(Collectors.joining(", "))
                        + ")");
        return organisations(where.daily(day).query(entities, ORGANISATION, ORGANISATIONS_BY_NAME));
    }

    @SuppressWarnings("unchecked")
    private static List<OrganisationRow> organisations(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new OrganisationRow(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                (String) row[5],
                                (String) row[6],
                                ((Number) row[7]).longValue(),
                                ((Number) row[8]).longValue()))
                        .toList();
    }

    long countPeopleIn(long organisationId, LocalDate day) {
        Where where = new Where().and("a.organisation_id = :id" + NOW, "id", organisationId);
        return ((Number) where.daily(day)
                        .query(entities, "SELECT COUNT(DISTINCT a.person_id) FROM affiliation a")
                        .getSingleResult())
                .longValue();
    }

    /** All figures in one statement. */
    DirectoryFigures figures(LocalDate day, Instant monthAgo) {
        String sql = "SELECT COUNT(*), SUM(p.created_at >= :monthAgo),"
                + " SUM(NOT EXISTS (SELECT 1 FROM affiliation a WHERE a.person_id = p.id" + NOW + ")),"
                + " (SELECT COUNT(*) FROM organisation o WHERE o.merged_into_id IS NULL),"
                + " (SELECT COUNT(*) FROM organisation o WHERE o.merged_into_id IS NULL AND NOT EXISTS"
                + " (SELECT 1 FROM affiliation a WHERE a.organisation_id = o.id" + NOW + ")),"
                + " (SELECT COUNT(*) FROM organisation o WHERE o.merged_into_id IS NULL AND o.country IS NULL"
                + " AND o.type IN ('coalition-national', 'cso', 'university', 'government')),"
                + " (SELECT COUNT(*) FROM enrolment e WHERE e.left_at IS NULL),"
                + " (SELECT COUNT(*) FROM enrolment e WHERE e.completed_at IS NOT NULL)"
                + " FROM person p WHERE p.closed_at IS NULL AND p.confirmed_at IS NOT NULL";
        Object[] row = (Object[]) named(
                        entities,
                        sql,
                        Map.of(
                                "day",
                                DayColumn.of(day),
                                "monthAgo",
                                new InstantColumn().convertToDatabaseColumn(monthAgo)))
                .getSingleResult();
        long[] n = Arrays.stream(row)
                .mapToLong(it -> it == null ? 0 : ((Number) it).longValue())
                .toArray();
        return new DirectoryFigures(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
    }

    private static Where people(
            PersonQuery query, Optional<Collection<Long>> within, Collection<Long> of, LocalDate day) {
        Where where = new Where().and("p.closed_at IS NULL").and("p.confirmed_at IS NOT NULL");
        restrict(where, within, day);
        if (!query.text().isEmpty()) {
            where.and(
                    "(p.email_key LIKE :address OR p.name LIKE :text)",
                    "address",
                    part(query.text().toLowerCase(Locale.ROOT)));
            where.value("text", part(query.text()));
        }
        if (query.organisation().equals("-")) {
            where.daily(day).and("NOT EXISTS (SELECT 1 FROM affiliation a WHERE a.person_id = p.id" + NOW + ")");
        } else if (!query.organisation().isEmpty()) {
            where.daily(day).and(belongsTo(of));
        }
        if (!query.country().isEmpty()) {
            where.and("p.country = :country", "country", query.country());
        }
        if (query.role().equals("coordinator")) {
            where.and(COORDINATES);
        } else if (!query.role().isEmpty()) {
            where.and("p.role = :role", "role", query.role());
        }
        if (query.role().equals("member")) {
            where.and("NOT " + COORDINATES);
        }
        return where;
    }

    private static void restrict(Where where, Optional<Collection<Long>> within, LocalDate day) {
        within.ifPresent(ids -> where.daily(day).and(belongsTo(ids)));
    }

    /** Ids are numbers of ours, never text. */
    private static String belongsTo(Collection<Long> organisations) {
        return organisations.isEmpty()
                ? "FALSE"
                : "EXISTS (SELECT 1 FROM affiliation a WHERE a.person_id = p.id AND a.organisation_id IN ("
                        + organisations.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")" + NOW
                        + ")";
    }

    private static Where organisations(OrganisationQuery query, LocalDate day) {
        Where where = new Where().and("o.merged_into_id IS NULL");
        if (!query.text().isEmpty()) {
            where.and(
                    "(o.name LIKE :text OR o.short_name LIKE :text OR o.okey LIKE :text)", "text", part(query.text()));
        }
        if (!query.type().isEmpty()) {
            where.and("o.type = :type", "type", query.type());
        }
        if (!query.country().isEmpty()) {
            where.and("o.country = :country", "country", query.country());
        }
        if (!query.region().isEmpty()) {
            where.and("o.region = :region", "region", query.region());
        }
        if (!query.component().isEmpty()) {
            where.and("FIND_IN_SET(:component, o.components)", "component", query.component());
        }
        if (!query.memberOf().isEmpty()) {
            where.daily(day)
                    .and(
                            "EXISTS (SELECT 1 FROM organisation_membership a JOIN organisation q ON q.id = a.parent_id"
                                    + " WHERE a.member_id = o.id AND q.okey = :memberOf AND (a.from_date IS NULL OR"
                                    + " a.from_date <= :day) AND (a.to_date IS NULL OR a.to_date > :day))",
                            "memberOf",
                            query.memberOf());
        }
        if (query.gap().equals("country")) {
            where.and("o.country IS NULL AND o.type IN ('coalition-national', 'cso', 'university', 'government')");
        } else if (query.gap().equals("people")) {
            where.daily(day).and("NOT EXISTS (SELECT 1 FROM affiliation a WHERE a.organisation_id = o.id" + NOW + ")");
        }
        return where;
    }

    /** SQL with values by name: JPA knows them by number only. */
    private static Query named(EntityManager entities, String sql, Map<String, Object> values) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(sql);
        String numbered = matcher.replaceAll(it -> {
            if (!names.contains(it.group(1))) {
                names.add(it.group(1));
            }
            return "?" + (names.indexOf(it.group(1)) + 1);
        });
        Query query = entities.createNativeQuery(numbered);
        names.forEach(it -> query.setParameter(names.indexOf(it) + 1, values.get(it)));
        return query;
    }

    private static String part(String text) {
        return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    private static PersonRow person(Object[] row) {
        return new PersonRow(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                row[3] == null ? "" : (String) row[3],
                (String) row[4],
                (String) row[5],
                row[8] == null ? List.of() : List.of(((String) row[8]).split(BETWEEN)),
                ((Timestamp) row[6]).toInstant(),
                row[7] == null ? null : ((Timestamp) row[7]).toInstant());
    }

    /** Conditions as they come together, and their values by name. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Where and(String condition) {
            conditions.add(condition);
            return this;
        }

        Where and(String condition, String name, Object value) {
            values.put(name, value);
            return and(condition);
        }

        Where value(String name, Object value) {
            values.put(name, value);
            return this;
        }

        /** Who is on the page is found in an index alone, however far behind it is; only those are looked at. */
        Query inner(EntityManager entities, int first, int most) {
            return named(
                    entities,
                    PERSON_COLUMNS + " FROM (SELECT p.id FROM person p WHERE " + String.join(" AND ", conditions)
                            + " ORDER BY p.name, p.id LIMIT " + most + " OFFSET " + first
                            + ") k JOIN person p ON p.id = k.id ORDER BY p.name, p.id",
                    values);
        }

        Where daily(LocalDate day) {
            values.put("day", DayColumn.of(day));
            return this;
        }

        Query query(EntityManager entities, String select) {
            return query(entities, select, "");
        }

        Query query(EntityManager entities, String select, String order) {
            return named(entities, select + " WHERE " + String.join(" AND ", conditions) + order, values);
        }
    }
}
