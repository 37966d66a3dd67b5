package org.collaborativecourses.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.shared.DayColumn;
import org.collaborativecourses.shared.InstantColumn;
import org.collaborativecourses.shared.Language;

/** Who in a course meets the conditions of a rule: one statement, whatever the number of courses and people. */
@ApplicationScoped
class CandidateRepository {

    private static final String OPEN_DAY = " AND x.from_date <= :day AND (x.to_date IS NULL OR x.to_date > :day)";

    @Inject
    private EntityManager entities;

    /** @param revisions of the courses that are asked for; one at least */
    @SuppressWarnings("unchecked")
    List<Candidate> find(ReminderRule rule, List<PublishedRevision> revisions, Instant now) {
        Statement sql = new Statement(now);
        sql.add("SELECT p.id, p.name, p.email, p.language, p.time_zone, e.enrolled_at,"
                + " COALESCE(e.last_visited_at, e.enrolled_at), e.due_at, (SELECT MAX(c.expires_at) FROM certificate c"
                + " WHERE c.person_id = p.id AND c.course_key = k.course_key"
                + " AND c.revoked_at IS NULL AND c.withdrawn_at IS NULL) AS expires, " + done(sql, revisions)
                + " AS done, (SELECT COUNT(*) FROM attempt a LEFT JOIN item_progress i ON i.enrolment_id ="
                + " a.enrolment_id AND i.item_key = a.item_key WHERE a.enrolment_id = e.id AND a.state = 'finished'"
                + " AND i.completed_at IS NULL GROUP BY a.item_key ORDER BY 1 DESC LIMIT 1) AS tries,"
                + " EXISTS (SELECT 1 FROM consent c WHERE c.person_id = p.id AND c.purpose = 'reminders'"
                + " AND c.open = 1) AS agreed,"
                + " EXISTS (SELECT 1 FROM reminder_stop s WHERE s.person_id = p.id) AS stopped,"
                + " (SELECT MAX(s.day) FROM reminder_sent s WHERE s.person_id = p.id) AS last_day,"
                + " (SELECT MAX(s.day) FROM reminder_sent s WHERE s.person_id = p.id AND s.rule_id = "
                + sql.value(rule.id()) + ") AS last_of_rule, k.course_key"
                + " FROM enrolment e JOIN person p ON p.id = e.person_id JOIN course k ON k.id = e.course_id"
                + " WHERE e.course_id IN ("
                + revisions.stream().map(it -> sql.value(it.courseId())).collect(Collectors.joining(", "))
                + ") AND e.left_at IS NULL AND p.closed_at IS NULL AND p.confirmed_at IS NOT NULL");
        restrict(sql, rule.conditions());
        having(sql, rule.conditions());
        sql.add(" ORDER BY p.name, p.id");
        return ((List<Object[]>) sql.query(entities).getResultList())
                .stream().map(CandidateRepository::candidate).toList();
    }

    /** How many percent of the mandatory items are complete; each course has its own. */
    private static String done(Statement sql, List<PublishedRevision> revisions) {
        StringBuilder done = new StringBuilder("CASE e.course_id");
        for (PublishedRevision revision : revisions) {
            List<String> items = revision.outline()
                    .items()
                    .filter(ItemOutline::mandatory)
                    .map(ItemOutline::key)
                    .toList();
            if (!items.isEmpty()) {
                done.append(" WHEN ")
                        .append(sql.value(revision.courseId()))
                        .append(" THEN (SELECT FLOOR(COUNT(*) * 100 / ")
                        .append(items.size())
                        .append(") FROM item_progress i WHERE i.enrolment_id = e.id AND i.completed_at IS NOT NULL"
                                + " AND i.item_key IN (")
                        .append(items.stream().map(sql::value).collect(Collectors.joining(", ")))
                        .append("))");
            }
        }
        return done.append(" WHEN 0 THEN 0 ELSE 0 END").toString();
    }

    private static void restrict(Statement sql, ReminderConditions asked) {
        if (asked.expiryWithin() == null) {
            sql.add(" AND e.completed_at IS NULL");
        }
        if (asked.country() != null) {
            sql.add(" AND p.country = " + sql.value(asked.country()));
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

    private static void having(Statement sql, ReminderConditions asked) {
        List<String> conditions = new ArrayList<>();
        if (asked.progressBelow() != null) {
            conditions.add("done < " + sql.value(asked.progressBelow()));
        }
        if (asked.expiryWithin() != null) {
            conditions.add("expires > " + sql.daysAway(0));
            conditions.add("expires <= " + sql.daysAway(asked.expiryWithin()));
        }
        if (!conditions.isEmpty()) {
            sql.add(" HAVING " + String.join(" AND ", conditions));
        }
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                Language.find((String) row[3]).orElse(Language.EN),
                ZoneId.of((String) row[4]),
                (String) row[15],
                instant(row[5]),
                instant(row[6]),
                instant(row[7]),
                instant(row[8]),
                ((Number) row[9]).intValue(),
                row[10] == null ? 0 : ((Number) row[10]).intValue(),
                is(row[11]),
                is(row[12]),
                DayColumn.read(row[13]),
                DayColumn.read(row[14]));
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
