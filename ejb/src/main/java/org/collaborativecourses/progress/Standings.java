package org.collaborativecourses.progress;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.InstantColumn;

/** How many learners stand at once: one statement for all of them. */
@ApplicationScoped
class Standings {

    private static final int VIEWED = 1;
    private static final int DONE = 2;
    private static final int HANDED_IN = 4;
    private static final int MARKED = 8;

    /**
     * One row for each enrolment, read along the primary key: the keys of what is noted as complete, and of what is not,
     * what was done, as {@code key:did:score}. Fifty rows of item states would cost more to send than to find.
     */
    private static final String OF_ENROLMENTS = """
            SELECT j.id, TIMESTAMPDIFF(SECOND, '1970-01-01', MAX(IF(p.completed_at <= ?, p.completed_at, NULL))),
              GROUP_CONCAT(IF(p.completed_at <= ?, p.item_key, NULL)),
              GROUP_CONCAT(IF(p.completed_at IS NULL, CONCAT(p.item_key, ':', (p.viewed_at IS NOT NULL)
                + 2 * (p.done_at IS NOT NULL) + 4 * (p.handed_in_at IS NOT NULL) + 8 * (p.marked_at IS NOT NULL), ':',
                COALESCE(p.score, '')), NULL))
            FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j
              STRAIGHT_JOIN item_progress p ON p.enrolment_id = j.id
            GROUP BY j.id""";

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    /** @param courseOf by enrolment @param until null: now */
    Map<Long, Standing> of(Map<Long, Long> courseOf, LongFunction<CourseOutline> outlines, Instant until) {
        Map<Long, Map<String, ItemOutline>> mandatory = new HashMap<>();
        courseOf.values()
                .forEach(course -> mandatory.computeIfAbsent(course, it -> mandatoryOf(outlines.apply(course))));
        Timestamp end = InstantColumn.of(until == null ? END_OF_TIME : until);
        Map<Long, Standing> standings = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_ENROLMENTS)) {
            query.setTimestamp(1, end);
            query.setTimestamp(2, end);
            query.setString(3, courseOf.keySet().stream().sorted().toList().toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long enrolment = row.getLong(1);
                    standings.put(enrolment, standing(row, mandatory.get(courseOf.get(enrolment)), until == null));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("How learners stand could not be read", e);
        }
        return standings;
    }

    private static Standing standing(ResultSet row, Map<String, ItemOutline> mandatory, boolean now)
            throws SQLException {
        long seconds = row.getLong(2);
        Instant last = row.wasNull() ? null : Instant.ofEpochSecond(seconds);
        int items = 0;
        for (String key : listed(row.getString(3))) {
            items += mandatory.containsKey(key) ? 1 : 0;
        }
        for (String begun : listed(now ? row.getString(4) : null)) {
            items += isComplete(begun, mandatory) ? 1 : 0;
        }
        return new Standing(CourseProgress.percent(items, mandatory.size()), last);
    }

    private static String[] listed(String keys) {
        return keys == null ? new String[0] : keys.split(",");
    }

    /** Of an item that is not noted as complete: the conditions of a newer revision may be met all the same. */
    private static boolean isComplete(String begun, Map<String, ItemOutline> mandatory) {
        String[] parts = begun.split(":", -1);
        ItemOutline item = mandatory.get(parts[0]);
        if (item == null) {
            return false;
        }
        int did = Integer.parseInt(parts[1]);
        Double score = parts[2].isEmpty() ? null : Double.valueOf(parts[2]);
        return CourseProgress.isComplete(
                item,
                new Evidence(
                        0, parts[0], at(did, VIEWED), at(did, DONE), at(did, HANDED_IN), at(did, MARKED), score, null));
    }

    private static Map<String, ItemOutline> mandatoryOf(CourseOutline outline) {
        return outline == null
                ? Map.of()
                : outline.items().filter(ItemOutline::mandatory).collect(Collectors.toMap(ItemOutline::key, it -> it));
    }

    private static Instant at(int did, int what) {
        return (did & what) == 0 ? null : Instant.EPOCH;
    }
}
