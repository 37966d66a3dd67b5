package org.collaborativecourses.report;

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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.InstantColumn;

/** What people are called. Only of those asked for, who were found within somebody's reach before. */
@ApplicationScoped
class LearnerReader {

    private static final String CONTACTS = """
            SELECT p.id, IF(p.closed_at IS NULL, p.name, ''), IF(p.closed_at IS NULL, p.email, '')
            FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j STRAIGHT_JOIN person p ON p.id = j.id""";

    private static final String GAINS = """
            SELECT a.enrolment_id, a.score, b.score
            FROM enrolment e STRAIGHT_JOIN item_progress a ON a.enrolment_id = e.id AND a.item_key = 'start-check'
              STRAIGHT_JOIN item_progress b ON b.enrolment_id = e.id AND b.item_key = 'final-check'
            WHERE e.course_id = ? AND a.score IS NOT NULL AND b.score IS NOT NULL AND b.scored_at <= ?""";

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    /** Both empty where the account was closed. */
    record Contact(String name, String email) {}

    /** @param before percent in the check at the start @param after in the one at the end */
    record Gain(double before, double after) {}

    Map<Long, Contact> contacts(Collection<Long> people) {
        Map<Long, Contact> contacts = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(CONTACTS)) {
            query.setString(1, people.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String email = row.getString(3);
                    contacts.put(row.getLong(1), new Contact(row.getString(2), email == null ? "" : email));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What people are called could not be read", e);
        }
        return contacts;
    }

    /** By enrolment, of those who had done both by then. */
    Map<Long, Gain> gains(long courseId, Instant until) {
        Map<Long, Gain> gains = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(GAINS)) {
            query.setLong(1, courseId);
            query.setTimestamp(2, InstantColumn.of(until));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    gains.put(row.getLong(1), new Gain(row.getDouble(2), row.getDouble(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Gains could not be read", e);
        }
        return gains;
    }
}
