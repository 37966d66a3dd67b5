package org.collaborativecourses.progress;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.enrolment.ProgressCount;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.InstantColumn;

/** How many learners stand at once: as it is kept with their enrolments, or, for a day of the past, as their items say. */
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
            SELECT j.id, TIMESTAMPDIFF(MICROSECOND, '1970-01-01', MAX(IF(p.completed_at <= ?, p.completed_at, NULL))),
              GROUP_CONCAT(IF(p.completed_at <= ?, p.item_key, NULL)),
              GROUP_CONCAT(IF(p.completed_at IS NULL, CONCAT(p.item_key, ':', (p.viewed_at IS NOT NULL)
                + 2 * (p.done_at IS NOT NULL) + 4 * (p.handed_in_at IS NOT NULL) + 8 * (p.marked_at IS NOT NULL), ':',
                COALESCE(p.score, '')), NULL))
            FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j
              STRAIGHT_JOIN item_progress p ON p.enrolment_id = j.id
            GROUP BY j.id""";

    private static final String KEPT = """
            SELECT e.id, e.counted_revision_id, e.items_completed,
              TIMESTAMPDIFF(MICROSECOND, '1970-01-01', e.last_progress_at)
            FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j STRAIGHT_JOIN enrolment e ON e.id = j.id
            WHERE e.counted_revision_id IS NOT NULL""";

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    /** @param courseOf by enrolment @param until null: now */
    Map<Long, Standing> of(Map<Long, Long> courseOf, LongFunction<PublishedRevision> revisions, Instant until) {
        Map<Long, ProgressCount> counts = new HashMap<>();
        Map<Long, Long> left = new HashMap<>(courseOf);
        Map<Long, PublishedRevision> published = published(courseOf, revisions);
        if (until == null) {
            kept(courseOf.keySet()).forEach((enrolment, count) -> {
                PublishedRevision revision = published.get(courseOf.get(enrolment));
                if (revision != null && revision.id() == count.revisionId()) {
                    counts.put(enrolment, count);
                    left.remove(enrolment);
                }
            });
        }
        if (!left.isEmpty()) {
            counts.putAll(counted(left, revisions, until));
        }
        Map<Long, Integer> mandatory = new HashMap<>();
        published.forEach((course, it) -> mandatory.put(course, mandatoryOf(it).size()));
        Map<Long, Standing> standings = new HashMap<>();
        counts.forEach((enrolment, count) -> standings.put(
                enrolment,
                new Standing(
                        CourseProgress.percent(count.items(), mandatory.getOrDefault(courseOf.get(enrolment), 0)),
                        count.lastAt())));
        return standings;
    }

    /** By course; without those that are not published. */
    private static Map<Long, PublishedRevision> published(
            Map<Long, Long> courseOf, LongFunction<PublishedRevision> revisions) {
        Map<Long, PublishedRevision> published = new HashMap<>();
        for (Long course : Set.copyOf(courseOf.values())) {
            PublishedRevision revision = revisions.apply(course);
            if (revision != null) {
                published.put(course, revision);
            }
        }
        return published;
    }

    private Map<Long, ProgressCount> kept(Collection<Long> enrolments) {
        Map<Long, ProgressCount> kept = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(KEPT)) {
            query.setString(1, enrolments.stream().sorted().toList().toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    kept.put(row.getLong(1), new ProgressCount(row.getLong(2), row.getInt(3), moment(row, 4)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("How learners stand could not be read", e);
        }
        return kept;
    }

    /** By the states of their items, all of them. @param courseOf by enrolment @param until null: now */
    Map<Long, ProgressCount> counted(
            Map<Long, Long> courseOf, LongFunction<PublishedRevision> revisions, Instant until) {
        Map<Long, PublishedRevision> published = published(courseOf, revisions);
        Map<Long, Map<String, ItemOutline>> mandatory = new HashMap<>();
        published.forEach((course, it) -> mandatory.put(course, mandatoryOf(it)));
        Map<Long, ProgressCount> counts = new HashMap<>();
        courseOf.forEach((enrolment, course) -> {
            if (published.containsKey(course)) {
                counts.put(enrolment, new ProgressCount(published.get(course).id(), 0, null));
            }
        });
        Timestamp end = InstantColumn.of(until == null ? END_OF_TIME : until);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_ENROLMENTS)) {
            query.setTimestamp(1, end);
            query.setTimestamp(2, end);
            query.setString(3, courseOf.keySet().stream().sorted().toList().toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    long course = courseOf.get(row.getLong(1));
                    PublishedRevision revision = published.get(course);
                    counts.put(
                            row.getLong(1),
                            new ProgressCount(
                                    revision == null ? 0 : revision.id(),
                                    items(row, mandatory.getOrDefault(course, Map.of()), until == null),
                                    moment(row, 2)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("How learners stand could not be counted", e);
        }
        return counts;
    }

    private static int items(ResultSet row, Map<String, ItemOutline> mandatory, boolean now) throws SQLException {
        int items = 0;
        for (String key : listed(row.getString(3))) {
            items += mandatory.containsKey(key) ? 1 : 0;
        }
        for (String begun : listed(now ? row.getString(4) : null)) {
            items += isComplete(begun, mandatory) ? 1 : 0;
        }
        return items;
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
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

    private static Map<String, ItemOutline> mandatoryOf(PublishedRevision revision) {
        return revision.outline()
                .items()
                .filter(ItemOutline::mandatory)
                .collect(Collectors.toMap(ItemOutline::key, it -> it));
    }

    private static Instant at(int did, int what) {
        return (did & what) == 0 ? null : Instant.EPOCH;
    }
}
