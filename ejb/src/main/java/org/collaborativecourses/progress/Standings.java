package org.collaborativecourses.progress;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.shared.Database;

/** How many learners stand at once: one statement for all of them, and of a completed item no more than when that was. */
@ApplicationScoped
class Standings {

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

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    private static final class Count {

        private int items;
        private long last = Long.MIN_VALUE;
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
                enrolment,
                new Standing(
                        CourseProgress.percent(
                                count.items,
                                mandatory.get(courseOf.get(enrolment)).size()),
                        count.last == Long.MIN_VALUE ? null : Instant.ofEpochSecond(count.last))));
        return standings;
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
        Evidence evidence = new Evidence(
                row.getLong(1),
                row.getString(2),
                at(did, VIEWED),
                at(did, DONE),
                at(did, HANDED_IN),
                score,
                null);
        if ((did & MARKED) != 0 && score != null) {
            evidence.mark(score, Instant.EPOCH);
        }
        return evidence;
    }

    private static Instant at(int did, int what) {
        return (did & what) == 0 ? null : Instant.EPOCH;
    }
}
