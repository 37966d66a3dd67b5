package org.collaborativecourses.progress;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.progress.LearnerRecords.LearnerRecord;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.InstantColumn;

/**
 * The first look at an item, where nothing can follow from it but that it was seen: by one statement, which is a transaction
 * of its own. Near the end of a course it is not used, because there a look may complete the course, and that is decided
 * under the enrolment's lock.
 */
@ApplicationScoped
class FirstViews {

    /** Looks from so many devices at the same instant would have to complete a course for one of them to be the last. */
    private static final int FAR_FROM_THE_END = 5;

    private static final String NOTE = """
            INSERT IGNORE INTO item_progress (enrolment_id, item_key, viewed_at, completed_at)
            SELECT id, ?, ?, ? FROM enrolment WHERE id = ? AND left_at IS NULL""";

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    /** Whether this is such a look. @param view how the learner stands before it */
    static boolean isOne(CourseProgressView view, LearnerRecord record, String itemKey) {
        CourseProgress progress = view.progress();
        boolean far = view.revision().outline().completion().all()
                && progress.mandatory() - progress.completed() > FAR_FROM_THE_END;
        return !record.evidence().containsKey(itemKey)
                && (far || view.enrolment().completedAt() != null)
                && !ProgressService.hasUnsettled(view.revision().outline(), record.evidence());
    }

    /** @return all that was done, with this look; empty where somebody else was quicker, or has left the course */
    Map<String, Evidence> note(CourseOutline outline, LearnerRecord record, String itemKey, Instant now) {
        ItemOutline item = outline.findItem(itemKey).orElseThrow();
        long enrolment = record.enrolment().id();
        Evidence seen = new Evidence(enrolment, itemKey);
        seen.view(now);
        boolean complete = CourseProgress.isComplete(item, seen);
        if (complete) {
            seen.complete(now);
        }
        Timestamp at = InstantColumn.of(now);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setString(1, itemKey);
            note.setTimestamp(2, at);
            note.setTimestamp(3, complete ? at : null);
            note.setLong(4, enrolment);
            if (note.executeUpdate() == 0) {
                return Map.of();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A first look could not be noted", e);
        }
        Map<String, Evidence> evidence = new HashMap<>(record.evidence());
        evidence.put(itemKey, seen);
        return evidence;
    }
}
