package org.collaborativecourses.progress;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.Language;

/**
 * An enrolment and all that was done in it, read by one statement and without entities, for the pages that learners open
 * most. Only to look at: whoever changes something asks {@link ProgressRepository} under the enrolment's lock.
 */
@ApplicationScoped
class LearnerRecords {

    private static final String OF_PERSON = """
        SELECT e.id, e.person_id, e.course_id, e.left_at, e.enrolled_at, e.due_at, e.language, e.last_item_key,
          e.last_visited_at, e.completed_at,
          p.item_key, p.viewed_at, p.done_at, p.handed_in_at, p.marked_at, p.score, p.completed_at
        FROM enrolment e LEFT JOIN item_progress p ON p.enrolment_id = e.id WHERE e.person_id = ?\
        """;

    private static final String OF_COURSE = OF_PERSON + " AND e.course_id = ?";
    private static final String IN_ORDER = OF_PERSON + " ORDER BY e.last_visited_at DESC, e.id DESC";

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    /** @param evidence by item */
    record LearnerRecord(EnrolmentView enrolment, Map<String, Evidence> evidence) {}

    Optional<LearnerRecord> find(long personId, long courseId) {
        return read(OF_COURSE, personId, courseId).stream().findFirst();
    }

    /** The course visited last first. */
    List<LearnerRecord> ofPerson(long personId) {
        return read(IN_ORDER, personId);
    }

    private List<LearnerRecord> read(String sql, long... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setLong(i + 1, arguments[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return records(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("How a learner stands could not be read", e);
        }
    }

    private static List<LearnerRecord> records(ResultSet row) throws SQLException {
        List<LearnerRecord> records = new ArrayList<>();
        LearnerRecord last = null;
        while (row.next()) {
            if (last == null || last.enrolment().id() != row.getLong(1)) {
                last = new LearnerRecord(enrolment(row), new HashMap<>());
                records.add(last);
            }
            String item = row.getString(11);
            if (item != null) {
                double points = row.getDouble(16);
                Double score = row.wasNull() ? null : points;
                last.evidence()
                        .put(
                                item,
                                new Evidence(
                                        last.enrolment().id(),
                                        item,
                                        instant(row, 12),
                                        instant(row, 13),
                                        instant(row, 14),
                                        instant(row, 15),
                                        score,
                                        instant(row, 17)));
            }
        }
        return records;
    }

    private static EnrolmentView enrolment(ResultSet row) throws SQLException {
        return new EnrolmentView(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getObject(4) == null,
                instant(row, 5),
                instant(row, 6),
                Language.find(row.getString(7)).orElse(Language.EN),
                row.getString(8),
                instant(row, 9),
                instant(row, 10));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
