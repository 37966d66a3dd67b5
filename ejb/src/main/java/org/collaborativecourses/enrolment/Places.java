package org.collaborativecourses.enrolment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.InstantColumn;

/** Where learners are, noted with each page that they read: one statement that is its own transaction. */
@ApplicationScoped
class Places {

    private static final String NOTE =
            "UPDATE enrolment SET last_item_key = ?, last_visited_at = ? WHERE id = ? AND left_at IS NULL";

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    /** Outside any transaction: whoever comes last is right, so nobody has to be waited for. */
    void note(long enrolmentId, String itemKey, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(1, itemKey);
            note.setTimestamp(2, InstantColumn.of(now));
            note.setLong(3, enrolmentId);
            note.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The place could not be noted", e);
        }
    }
}
