package org.collaborativecourses.progress;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.enrolment.ProgressCount;
import org.collaborativecourses.shared.Database;

/**
 * Keeps what is kept with enrolments true: where a course was published anew, other items count. In no transaction; each
 * enrolment is written only if nobody counted it meanwhile.
 */
@ApplicationScoped
class ProgressRecount {

    private static final int AT_ONCE = 1_000;

    private static final String STALE = """
            SELECT e.id, e.course_id, e.counted_revision_id FROM course k STRAIGHT_JOIN enrolment e ON e.course_id = k.id
            WHERE e.id > ? AND (e.counted_revision_id IS NULL OR e.counted_revision_id <> k.published_revision_id)
              AND k.published_revision_id IS NOT NULL
            ORDER BY e.id LIMIT\s""" + AT_ONCE;

    /** One transaction for all of them. */
    private static final String COUNT = """
            UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$.id', items INT PATH '$.items',
                last_at DATETIME(6) PATH '$.lastAt', revision BIGINT PATH '$.revision', counted_by BIGINT PATH '$.countedBy')) j
              STRAIGHT_JOIN enrolment e ON e.id = j.id
            SET e.items_completed = j.items, e.last_progress_at = j.last_at, e.counted_revision_id = j.revision
            WHERE e.counted_revision_id <=> j.counted_by""";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    @Inject
    private CourseService courses;

    @Inject
    private Standings standings;

    /** @param courseOf by enrolment @param countedBy by enrolment; null where it was never counted */
    private record Stale(TreeMap<Long, Long> courseOf, Map<Long, Long> countedBy) {}

    /** All of them, some at a time. */
    void stale() {
        Stale some = after(0);
        while (!some.courseOf().isEmpty()) {
            write(
                    some,
                    standings.counted(
                            some.courseOf(), it -> courses.findPublishedById(it).orElse(null), null));
            some = after(some.courseOf().lastKey());
        }
    }

    private Stale after(long enrolment) {
        Stale stale = new Stale(new TreeMap<>(), new TreeMap<>());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(STALE)) {
            query.setLong(1, enrolment);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    stale.courseOf().put(row.getLong(1), row.getLong(2));
                    stale.countedBy().put(row.getLong(1), row.getObject(3, Long.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is to be counted anew could not be read", e);
        }
        return stale;
    }

    private void write(Stale stale, Map<Long, ProgressCount> counts) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            JsonArrayBuilder all = Json.createArrayBuilder();
            counts.forEach((id, it) -> all.add(row(id, it, stale.countedBy().get(id))));
            count.setString(1, all.build().toString());
            count.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("How far learners are could not be kept", e);
        }
    }

    private static JsonObjectBuilder row(long id, ProgressCount count, Long countedBy) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("id", id)
                .add("items", count.items())
                .add("revision", count.revisionId());
        if (count.lastAt() != null) {
            row.add("lastAt", MOMENT.format(count.lastAt()));
        }
        return countedBy == null ? row : row.add("countedBy", countedBy);
    }
}
