package org.collaborativecourses.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.shared.DayColumn;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.Language;

/** Who in which course meets the conditions of a rule. People are counted, or read a few at a time, never all at once. */
@ApplicationScoped
class CandidateRepository {

    private static final String CERTIFICATES = " FROM certificate c WHERE c.person_id = e.person_id"
            + " AND c.course_key = k.course_key AND c.revoked_at IS NULL AND c.withdrawn_at IS NULL";

    /** What {@code CourseProgress.percent} says of what is kept with the enrolment. */
    private static final String DONE = "COALESCE(e.items_completed * 100 DIV NULLIF(m.items, 0), 0)";

    private static final String OPEN_DAY = " AND x.from_date <= :day AND (x.to_date IS NULL OR x.to_date > :day)";

    @Inject
    private EntityManager entities;

    /** How many people stand how. One statement that carries no person, whatever their number. */
    @SuppressWarnings("unchecked")
    Map<Standing, Long> standings(ReminderRule rule, List<PublishedRevision> revisions, Instant now) {
        Statement sql = new Statement(now);
        sql.add("SELECT stopped, agreed, zone, last_day, last_of_rule, COUNT(*) FROM (");
        people(sql, rule, revisions);
        sql.add(") q GROUP BY stopped, agreed, zone, last_day, last_of_rule");
        Map<Standing, Long> standings = new HashMap<>();
        for (Object[] row : (List<Object[]>) sql.query(entities).getResultList()) {
            standings.merge(standing(row), ((Number) row[5]).longValue(), Long::sum);
        }
        return standings;
    }

    /** Those who come first where all are told. @param zones all in which somebody lives */
    List<Long> first(ReminderRule rule, List<PublishedRevision> revisions, Set<ZoneId> zones, Instant now, int most) {
        Statement sql = new Statement(now);
        sql.add("SELECT person FROM (");
        people(sql, rule, revisions);
        sql.add(") q ORDER BY " + verdict(sql, rule, zones) + ", name, person LIMIT " + most);
        return ids(sql.query(entities).getResultList());
    }

    /** Those who are to be written to now, by id. @param after this id */
    List<Long> ready(
            ReminderRule rule,
            List<PublishedRevision> revisions,
            Set<ZoneId> zones,
            Instant now,
            long after,
            int most) {
        Statement sql = new Statement(now);
        sql.add("SELECT person FROM (");
        people(sql, rule, revisions);
        sql.add(") q WHERE person > " + sql.value(after) + " AND " + verdict(sql, rule, zones) + " = "
                + ReminderVerdict.NOW.ordinal() + " ORDER BY person LIMIT " + most);
        return ids(sql.query(entities).getResultList());
    }

    private static List<Long> ids(List<?> rows) {
        return rows.stream().map(it -> ((Number) it).longValue()).toList();
    }

    /** Each person whom a rule means, once; of their courses the one that the rule wrote of longest ago. */
    private static void people(Statement sql, ReminderRule rule, List<PublishedRevision> revisions) {
        sql.add("SELECT b.person, p.name, p.time_zone AS zone, b.last_of_rule, " + ofPerson(sql)
                + " FROM (SELECT e.person_id"
                + " AS person, CASE WHEN COUNT(r.day) = COUNT(*) THEN MIN(r.day) END AS last_of_rule FROM "
                + mandatory(sql, revisions)
                + " m JOIN course k ON k.id = m.course JOIN enrolment e ON e.course_id = k.id"
                + " LEFT JOIN (SELECT s.person_id, s.course_key, MAX(s.day) AS day" + sent(sql, rule)
                + " GROUP BY s.person_id, s.course_key) r ON r.person_id = e.person_id AND r.course_key = k.course_key"
                + " WHERE e.left_at IS NULL");
        restrictEnrolment(sql, rule.conditions());
        sql.add(" GROUP BY e.person_id) b JOIN person p ON p.id = b.person WHERE p.closed_at IS NULL"
                + " AND p.confirmed_at IS NOT NULL");
        restrictPerson(sql, rule.conditions());
    }

    /**
     * What {@link ReminderVerdict} says, as its place among the verdicts. It is said again of each whose turn comes: here
     * it only keeps those away who would be read in vain.
     */
    private static String verdict(Statement sql, ReminderRule rule, Set<ZoneId> zones) {
        String today = sql.today(zones);
        String had = rule.everyDays() == 0
                ? "last_of_rule IS NOT NULL"
                : "last_of_rule > " + today + " - INTERVAL " + rule.everyDays() + " DAY";
        return "CASE WHEN stopped THEN " + ReminderVerdict.STOPPED.ordinal()
                + (rule.needsConsent() ? " WHEN NOT agreed THEN " + ReminderVerdict.NOT_AGREED.ordinal() : "")
                + " WHEN " + had + " THEN " + ReminderVerdict.HAD_THIS.ordinal()
                + " WHEN last_day >= " + today + " THEN " + ReminderVerdict.HAD_ONE_TODAY.ordinal()
                + " WHEN " + sql.in("zone", zones.stream().filter(it -> ReminderVerdict.isDay(it, sql.now)))
                + " THEN " + ReminderVerdict.NOW.ordinal() + " ELSE " + ReminderVerdict.AT_ANOTHER_HOUR.ordinal()
                + " END";
    }

    /** These people in each of the courses for which the rule means them. @param people one at least */
    @SuppressWarnings("unchecked")
    List<Candidate> of(ReminderRule rule, List<PublishedRevision> revisions, List<Long> people, Instant now) {
        Statement sql = new Statement(now);
        sql.add("SELECT " + ofPerson(sql) + ", (SELECT MAX(s.day)" + sent(sql, rule)
                + " AND s.person_id = p.id AND s.course_key = k.course_key) AS last_of_rule,"
                + " p.time_zone, p.id, p.name, p.email, p.language, k.course_key, e.enrolled_at,"
                + " COALESCE(e.last_visited_at, e.enrolled_at), e.due_at, (SELECT MAX(c.expires_at)" + CERTIFICATES
                + "), " + DONE + ", (SELECT COUNT(*) FROM attempt a LEFT JOIN item_progress i ON i.enrolment_id ="
                + " a.enrolment_id AND i.item_key = a.item_key WHERE a.enrolment_id = e.id AND a.state = 'finished'"
                + " AND i.completed_at IS NULL GROUP BY a.item_key ORDER BY 1 DESC LIMIT 1) AS tries FROM "
                + mandatory(sql, revisions)
                + " m JOIN course k ON k.id = m.course JOIN enrolment e ON e.course_id = k.id"
                + " JOIN person p ON p.id = e.person_id WHERE e.left_at IS NULL AND p.closed_at IS NULL"
                + " AND p.confirmed_at IS NOT NULL AND " + sql.in("p.id", people.stream()));
        restrictEnrolment(sql, rule.conditions());
        restrictPerson(sql, rule.conditions());
        return ((List<Object[]>) sql.query(entities).getResultList())
                .stream().map(CandidateRepository::candidate).toList();
    }

    /** Whether they want none, whether they agreed, and when they had one last; days too long ago to decide anything are left out. */
    private static String ofPerson(Statement sql) {
        return "EXISTS (SELECT 1 FROM reminder_stop s WHERE s.person_id = p.id) AS stopped,"
                + " EXISTS (SELECT 1 FROM consent c WHERE c.person_id = p.id AND c.purpose = 'reminders'"
                + " AND c.open = 1) AS agreed,"
                + " (SELECT MAX(s.day) FROM reminder_sent s WHERE s.person_id = p.id AND s.day >= "
                + sql.value(DayColumn.of(yesterday(sql))) + ") AS last_day";
    }

    /** What the rule sent, but for days that are too long ago to decide anything, so that many people stand alike. */
    private static String sent(Statement sql, ReminderRule rule) {
        return " FROM reminder_sent s WHERE s.rule_id = " + sql.value(rule.id())
                + (rule.everyDays() == 0
                        ? ""
                        : " AND s.day > "
                                + sql.value(DayColumn.of(yesterday(sql).minusDays(rule.everyDays()))));
    }

    private static LocalDate yesterday(Statement sql) {
        return LocalDate.ofInstant(sql.now, ZoneOffset.UTC).minusDays(1);
    }

    /** How many mandatory items each of the courses has, as a table. */
    private static String mandatory(Statement sql, List<PublishedRevision> revisions) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (PublishedRevision it : revisions) {
            all.add(Json.createObjectBuilder()
                    .add("course", it.courseId())
                    .add(
                            "items",
                            it.outline().items().filter(ItemOutline::mandatory).count()));
        }
        return "JSON_TABLE(" + sql.value(all.build().toString())
                + ", '$[*]' COLUMNS (course BIGINT PATH '$.course', items INT PATH '$.items'))";
    }

    private static void restrictEnrolment(Statement sql, ReminderConditions asked) {
        if (asked.expiryWithin() == null) {
            sql.add(" AND e.completed_at IS NULL");
        } else {
            sql.add(" AND EXISTS (SELECT 1" + CERTIFICATES + " HAVING MAX(c.expires_at) > " + sql.daysAway(0)
                    + " AND MAX(c.expires_at) <= " + sql.daysAway(asked.expiryWithin()) + ")");
        }
        if (asked.progressBelow() != null) {
            sql.add(" AND " + DONE + " < " + sql.value(asked.progressBelow()));
        }
        if (asked.enrolledDays() != null) {
            sql.add(" AND e.enrolled_at <= " + sql.daysAway(-asked.enrolledDays()));
        }
        if (asked.awayDays() != null) {
            sql.add(" AND COALESCE(e.last_visited_at, e.enrolled_at) <= " + sql.daysAway(-asked.awayDays()));
        }
        if (asked.dueWithin() != null) {
            sql.add(" AND e.due_at > " + sql.daysAway(0) + " AND e.due_at <= " + sql.daysAway(asked.dueWithin()));
        }
        if (asked.notPassed() || asked.attempts() != null) {
            sql.add(" AND EXISTS (SELECT 1 FROM attempt a LEFT JOIN item_progress i ON i.enrolment_id = a.enrolment_id"
                    + " AND i.item_key = a.item_key WHERE a.enrolment_id = e.id AND a.state = 'finished'"
                    + (asked.notPassed() ? " AND i.completed_at IS NULL" : "")
                    + " GROUP BY a.item_key HAVING COUNT(*) >= "
                    + sql.value(Objects.requireNonNullElse(asked.attempts(), 1)) + ")");
        }
    }

    private static void restrictPerson(Statement sql, ReminderConditions asked) {
        if (asked.country() != null) {
            sql.add(" AND p.country = " + sql.value(asked.country()));
        }
        String belongs = " AND EXISTS (SELECT 1 FROM affiliation x";
        if (asked.organisation() != null) {
            String key = sql.value(asked.organisation());
            sql.add(belongs + " JOIN organisation o ON o.id = x.organisation_id WHERE x.person_id = p.id"
                    + sql.today(OPEN_DAY) + " AND (o.okey = " + key + " OR o.id IN (SELECT m.member_id FROM"
                    + " organisation_membership m JOIN organisation q ON q.id = m.parent_id WHERE q.okey = " + key
                    + sql.today(" AND (m.from_date IS NULL OR m.from_date <= :day)"
                            + " AND (m.to_date IS NULL OR m.to_date > :day)")
                    + ")))");
        }
        if (asked.collaborative() != null) {
            sql.add(belongs + " JOIN participation t ON t.organisation_id = x.organisation_id JOIN collaborative k"
                    + " ON k.id = t.collaborative_id WHERE x.person_id = p.id" + sql.today(OPEN_DAY) + " AND k.ckey = "
                    + sql.value(asked.collaborative())
                    + sql.today(" AND t.from_date <= :day AND (t.to_date IS NULL OR t.to_date > :day)") + ")");
        }
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                ((Number) row[5]).longValue(),
                (String) row[6],
                (String) row[7],
                Language.find((String) row[8]).orElse(Language.EN),
                (String) row[9],
                instant(row[10]),
                instant(row[11]),
                instant(row[12]),
                instant(row[13]),
                ((Number) row[14]).intValue(),
                row[15] == null ? 0 : ((Number) row[15]).intValue(),
                new Standing(
                        is(row[0]),
                        is(row[1]),
                        ZoneId.of((String) row[4]),
                        DayColumn.read(row[2]),
                        DayColumn.read(row[3])));
    }

    private static Standing standing(Object[] row) {
        return new Standing(
                is(row[0]), is(row[1]), ZoneId.of((String) row[2]), DayColumn.read(row[3]), DayColumn.read(row[4]));
    }

    private static boolean is(Object value) {
        return value instanceof Boolean yes ? yes : ((Number) value).intValue() == 1;
    }

    private static Instant instant(Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }

    /** A statement as it grows; values are bound by number and never written into it. */
    private static final class Statement {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();
        private final Instant now;

        Statement(Instant now) {
            this.now = now;
        }

        void add(String part) {
            sql.append(part);
        }

        String value(Object value) {
            values.add(value);
            return "?" + values.size();
        }

        String daysAway(int days) {
            return value(InstantColumn.of(now.plus(Duration.ofDays(days))));
        }

        String in(String column, Stream<?> asked) {
            List<?> all = asked.toList();
            return all.isEmpty()
                    ? "FALSE"
                    : all.stream()
                            .map(it -> value(it instanceof ZoneId zone ? zone.getId() : it))
                            .collect(Collectors.joining(", ", column + " IN (", ")"));
        }

        /** The day that it is where somebody lives: one of three. */
        String today(Set<ZoneId> zones) {
            LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
            StringBuilder cases = new StringBuilder("CASE");
            for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
                cases.append(" WHEN ")
                        .append(in(
                                "zone",
                                zones.stream()
                                        .filter(it ->
                                                LocalDate.ofInstant(now, it).equals(other))))
                        .append(" THEN ")
                        .append(date(other));
            }
            return cases.append(" ELSE ").append(date(day)).append(" END").toString();
        }

        private String date(LocalDate day) {
            return "CAST(" + value(DayColumn.of(day)) + " AS DATE)";
        }

        String today(String part) {
            return part.replace(":day", value(DayColumn.of(LocalDate.ofInstant(now, ZoneOffset.UTC))));
        }

        Query query(EntityManager entities) {
            Query query = entities.createNativeQuery(sql.toString());
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }
    }
}
