package org.collaborativecourses.attempt;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.InstantColumn;

/**
 * The one write that learners make a hundred times for every other: an answer to a question of an open attempt. One
 * statement, which is a transaction of its own and durable when it comes back: it finds the attempt, holds it against being
 * handed in meanwhile, and says what stands there afterwards. Whatever it does not find is for the long way
 * ({@link AttemptService}), which knows why.
 */
@ApplicationScoped
class AnswerSheet {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The rule of {@link Response#replace}. The layout is JSON of our own, so a question's id stands in it just so. */
    private static final String SAVE = """
            INSERT INTO response (attempt_id, question_id, sequence, answer, language, saved_at, tried, closed)
            SELECT a.id, ?, ?, ?, ?, ?, '[]', 0 FROM attempt a
            WHERE a.id = ? AND a.person_id = ? AND a.open = 1 AND (a.due_at IS NULL OR a.due_at >= ?)
              AND LOCATE(?, a.layout) > 0
            LOCK IN SHARE MODE
            ON DUPLICATE KEY UPDATE
              answer = IF(closed = 0 AND VALUES(sequence) > sequence, VALUES(answer), answer),
              language = IF(closed = 0 AND VALUES(sequence) > sequence, VALUES(language), language),
              saved_at = IF(closed = 0 AND VALUES(sequence) > sequence, VALUES(saved_at), saved_at),
              sequence = IF(closed = 0, GREATEST(sequence, VALUES(sequence)), sequence)
            RETURNING sequence, closed, answer""";

    private static final String DEADLOCK = "40001";

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    /** What stands in the table after an answer came. */
    record Standing(long sequence, boolean closed, Answer answer) {}

    /** Outside any transaction. Empty where this person has no such open attempt, or it does not ask this question. */
    Optional<Standing> save(long personId, long attemptId, GivenAnswer given, Instant now) {
        if (!PLAIN.matcher(given.questionId()).matches()) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setString(1, given.questionId());
            save.setLong(2, given.sequence());
            save.setString(3, new AnswerColumn().convertToDatabaseColumn(given.answer()));
            save.setString(4, given.language().code());
            save.setTimestamp(5, InstantColumn.of(now));
            save.setLong(6, attemptId);
            save.setLong(7, personId);
            save.setTimestamp(8, InstantColumn.of(now.minus(Attempt.GRACE)));
            save.setString(9, "\"q\":\"" + given.questionId() + '"');
            try (ResultSet row = save.executeQuery()) {
                return row.next()
                        ? Optional.of(new Standing(
                                row.getLong(1),
                                row.getBoolean(2),
                                new AnswerColumn().convertToEntityAttribute(row.getString(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            if (DEADLOCK.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw new IllegalStateException("The answer could not be saved", e);
        }
    }
}
