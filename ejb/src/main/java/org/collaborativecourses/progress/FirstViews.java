package org.collaborativecourses.progress;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.progress.LearnerRecords.LearnerRecord;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.InstantColumn;

/**
 * The first look at an item, where nothing can follow from it but that it was seen: the place and how far the learner is,
 * which locks the enrolment, and the look itself, by two statements and without entities. Near the end of a course it is not
 * used, because there a look may complete the course, nor where a newer revision is published than items were counted by.
 */
@ApplicationScoped
class FirstViews {

    /** Looks from so many devices at the same instant would have to complete a course for one of them to be the last. */
    private static final int FAR_FROM_THE_END = 5;

    private static final String COUNT = """
            UPDATE enrolment SET last_item_key = ?, last_visited_at = ?, items_completed = items_completed + ?,
              last_progress_at = IF(?, ?, last_progress_at)
            WHERE id = ? AND left_at IS NULL AND counted_revision_id = ?""";

    private static final String NOTE =
            "INSERT INTO item_progress (enrolment_id, item_key, viewed_at, completed_at) VALUES (?, ?, ?, ?)";

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

    /**
     * @return all that was done, with this look; empty where the learner has left the course, or it was published anew meanwhile
     * @throws SimultaneousViewException where another device was quicker; nothing is written
     */
    @Transactional
    public Map<String, Evidence> note(PublishedRevision revision, LearnerRecord record, String itemKey, Instant now) {
        ItemOutline item = revision.outline().findItem(itemKey).orElseThrow();
        long enrolment = record.enrolment().id();
        Evidence seen = new Evidence(enrolment, itemKey);
        seen.view(now);
        boolean complete = CourseProgress.isComplete(item, seen);
        if (complete) {
            seen.complete(now);
        }
        Timestamp at = InstantColumn.of(now);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT);
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            count.setString(1, itemKey);
            count.setTimestamp(2, at);
            count.setInt(3, complete && item.mandatory() ? 1 : 0);
            count.setBoolean(4, complete);
            count.setTimestamp(5, at);
            count.setLong(6, enrolment);
            count.setLong(7, revision.id());
            if (count.executeUpdate() == 0) {
                return Map.of();
            }
            note.setLong(1, enrolment);
            note.setString(2, itemKey);
            note.setTimestamp(3, at);
            note.setTimestamp(4, complete ? at : null);
            note.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            throw new SimultaneousViewException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("A first look could not be noted", e);
        }
        Map<String, Evidence> evidence = new HashMap<>(record.evidence());
        evidence.put(itemKey, seen);
        return evidence;
    }

    /** The same item was opened for the first time from somewhere else, a moment ago. */
    static final class SimultaneousViewException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SimultaneousViewException(Throwable cause) {
            super(cause);
        }
    }
}
