package org.collaborativecourses.progress;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.InstantColumn;

/** How many learners stand at once: one statement for all of them, and of a completed item no more than when that was. */
@ApplicationScoped
class Standings {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final int VIEWED = 1;
    private static final int DONE = 2;
    private static final int HANDED_IN = 4;
    private static final int MARKED = 8;

    private static final String OF_ENROLMENTS = """
            SELECT p.enrolment_id, p.item_key, TIMESTAMPDIFF(SECOND, '1970-01-01', p.completed_at),
              (p.viewed_at IS NOT NULL) + 2 * (p.done_at IS NOT NULL) + 4 * (p.handed_in_at IS NOT NULL)
                + 8 * (p.marked_at IS NOT NULL),
              p.score
            FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j
              STRAIGHT_JOIN item_progress p ON p.enrolment_id = j.id""";

    /** Of many in one course: the database counts, and gives one row for each of them. */
    private static final String OF_COURSE = """
            SELECT j.id, TIMESTAMPDIFF(SECOND, '1970-01-01', MAX(p.completed_at)),
              SUM(FIND_IN_SET(p.item_key, CONVERT(? USING ascii)) > 0)
            FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j
              STRAIGHT_JOIN item_progress p ON p.enrolment_id = j.id
            WHERE p.completed_at <= ? GROUP BY j.id""";

    private static final String NOT_NOTED = OF_ENROLMENTS + " WHERE p.completed_at IS NULL";

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    private static final class Count {

        private int items;
        private long last = Long.MIN_VALUE;

        Standing standing(int mandatory) {
            return new Standing(
                    CourseProgress.percent(items, mandatory),
                    last == Long.MIN_VALUE ? null : Instant.ofEpochSecond(last));
        }
    }

    /** @param courseOf by enrolment @param until null: now */
    Map<Long, Standing> of(Map<Long, Long> courseOf, LongFunction<CourseOutline> outlines, Instant until) {
        Map<Long, Map<String, ItemOutline>> mandatory = new HashMap<>();
        courseOf.values()
                .forEach(course -> mandatory.computeIfAbsent(course, it -> mandatoryOf(outlines.apply(course))));
        Map<Long, Count> counts = new HashMap<>();
        read(courseOf, mandatory, until, counts);
        Map<Long, Standing> standings = new HashMap<>();
        counts.forEach((enrolment, count) -> standings.put(
                enrolment, count.standing(mandatory.get(courseOf.get(enrolment)).size())));
        return standings;
    }

    /** The same of many in one course, by two statements. */
    Map<Long, Standing> of(CourseOutline outline, Collection<Long> enrolments, Instant until) {
        Map<String, ItemOutline> mandatory = mandatoryOf(outline);
        Map<Long, Count> counts = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            count(connection, mandatory, enrolments, until, counts);
            if (until == null) {
                addUnnoted(connection, mandatory, enrolments, counts);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("How learners stand could not be read", e);
        }
        Map<Long, Standing> standings = new HashMap<>();
        counts.forEach((enrolment, count) -> standings.put(enrolment, count.standing(mandatory.size())));
        return standings;
    }

    private static void count(
            Connection connection,
            Map<String, ItemOutline> mandatory,
            Collection<Long> enrolments,
            Instant until,
            Map<Long, Count> counts)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OF_COURSE)) {
            query.setString(1, String.join(",", mandatory.keySet()));
            query.setString(2, enrolments.toString());
            query.setTimestamp(3, InstantColumn.of(until == null ? END_OF_TIME : until));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Count count = new Count();
                    count.last = row.getLong(2);
                    count.items = row.getInt(3);
                    counts.put(row.getLong(1), count);
                }
            }
        }
    }

    private static void addUnnoted(
            Connection connection,
            Map<String, ItemOutline> mandatory,
            Collection<Long> enrolments,
            Map<Long, Count> counts)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NOT_NOTED)) {
            query.setString(1, enrolments.toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ItemOutline item = mandatory.get(row.getString(2));
                    if (item != null && CourseProgress.isComplete(item, evidence(row))) {
                        counts.computeIfAbsent(row.getLong(1), any -> new Count()).items++;
                    }
                }
            }
        }
    }

    private static Map<String, ItemOutline> mandatoryOf(CourseOutline outline) {
        return outline == null
                ? Map.of()
                : outline.items().filter(ItemOutline::mandatory).collect(Collectors.toMap(ItemOutline::key, it -> it));
    }

    private void read(
            Map<Long, Long> courseOf,
            Map<Long, Map<String, ItemOutline>> mandatory,
            Instant until,
            Map<Long, Count> counts) {
        long end = until == null ? Long.MAX_VALUE : until.getEpochSecond();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_ENROLMENTS)) {
            query.setString(1, courseOf.keySet().toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long enrolment = row.getLong(1);
                    ItemOutline item = mandatory.get(courseOf.get(enrolment)).get(row.getString(2));
                    long completed = row.getLong(3);
                    boolean noted = !row.wasNull();
                    if (noted && completed > end) {
                        continue;
                    }
                    Count count = counts.computeIfAbsent(enrolment, any -> new Count());
                    if (noted) {
                        count.last = Math.max(count.last, completed);
                        count.items += item == null ? 0 : 1;
                    } else if (item != null && until == null && CourseProgress.isComplete(item, evidence(row))) {
                        count.items++;
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("How learners stand could not be read", e);
        }
    }

    /** Of an item that is not noted as complete: the conditions of a newer revision may be met all the same. */
    private static Evidence evidence(ResultSet row) throws SQLException {
        int did = row.getInt(4);
        double points = row.getDouble(5);
        Double score = row.wasNull() ? null : points;
        return new Evidence(
                row.getLong(1),
                row.getString(2),
                at(did, VIEWED),
                at(did, DONE),
                at(did, HANDED_IN),
                at(did, MARKED),
                score,
                null);
    }

    private static Instant at(int did, int what) {
        return (did & what) == 0 ? null : Instant.EPOCH;
    }
}
