package org.collaborativecourses.report;

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
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.collaborativecourses.quiz.GradeMethod;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.InstantColumn;

/** What learners reached in the quizzes that courses begin and end with. */
@ApplicationScoped
class GainReader {

    static final String FIRST = "start-check";
    static final String LAST = "final-check";

    /**
     * A score moves with each attempt, and its day with it. Where it moved after the day, the attempts that were finished by
     * then tell what it was.
     */
    private static final String GAINS = """
            SELECT a.enrolment_id, a.score, b.score,
              IF(a.scored_at > ?, (SELECT COALESCE(GROUP_CONCAT(100 * t.score / t.max_score ORDER BY t.number), '')
                FROM attempt t WHERE t.enrolment_id = e.id AND t.item_key = 'start-check' AND t.state = 'finished'
                  AND t.finished_at <= ?), NULL),
              IF(b.scored_at > ?, (SELECT COALESCE(GROUP_CONCAT(100 * t.score / t.max_score ORDER BY t.number), '')
                FROM attempt t WHERE t.enrolment_id = e.id AND t.item_key = 'final-check' AND t.state = 'finished'
                  AND t.finished_at <= ?), NULL)
            FROM enrolment e STRAIGHT_JOIN item_progress a ON a.enrolment_id = e.id AND a.item_key = 'start-check'
              STRAIGHT_JOIN item_progress b ON b.enrolment_id = e.id AND b.item_key = 'final-check'
            WHERE e.course_id = ? AND a.score IS NOT NULL AND b.score IS NOT NULL""";

    /**
     * Of each learner the first attempt at the first check and the best at the last; what was not answered is worth 0.
     * Questions are named in the character set of their answers: only so is each answer found by the whole of its key.
     */
    private static final String ANSWERS = """
            SELECT c.enrolment_id, c.item_key, s.question, COALESCE(r.fraction, 0)
            FROM (SELECT a.id, a.enrolment_id, a.item_key, a.layout,
                    ROW_NUMBER() OVER (PARTITION BY a.enrolment_id, a.item_key ORDER BY
                      IF(a.item_key = 'final-check', a.score / a.max_score, 0) DESC, a.number) AS place
                  FROM enrolment e STRAIGHT_JOIN attempt a ON a.enrolment_id = e.id
                  WHERE e.course_id = ? AND a.item_key IN ('start-check', 'final-check') AND a.state = 'finished'
                    AND a.finished_at <= ?) c
              STRAIGHT_JOIN JSON_TABLE(c.layout, '$.slots[*]' COLUMNS
                (question VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PATH '$.q')) s
              LEFT JOIN response r ON r.attempt_id = c.id AND r.question_id = s.question
            WHERE c.place = 1""";

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    /** @param before percent in the check at the start @param after in the one at the end */
    record Gain(double before, double after) {}

    /** What was asked of one learner in both checks. */
    record Answers(List<ModuleGains.Asked> first, List<ModuleGains.Asked> last) {}

    /**
     * By enrolment, of those who had done both by then, as they stood then.
     *
     * @param grades which grade several attempts at a check give
     */
    Map<Long, Gain> gains(long courseId, Instant until, Function<String, GradeMethod> grades) {
        Map<Long, Gain> gains = new HashMap<>();
        Timestamp day = InstantColumn.of(until);
        read(GAINS, List.of(day, day, day, day, courseId), row -> {
            OptionalDouble before = score(row.getDouble(2), row.getString(4), FIRST, grades);
            OptionalDouble after = score(row.getDouble(3), row.getString(5), LAST, grades);
            if (before.isPresent() && after.isPresent()) {
                gains.put(row.getLong(1), new Gain(before.getAsDouble(), after.getAsDouble()));
            }
        });
        return gains;
    }

    /** @param then percent of the attempts by the day, or null where the score is still what it was then */
    private static OptionalDouble score(double score, String then, String check, Function<String, GradeMethod> grades) {
        if (then == null) {
            return OptionalDouble.of(score);
        }
        return then.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(grades.apply(check)
                        .of(Stream.of(then.split(",")).map(Double::valueOf).toList()));
    }

    /** By enrolment. */
    Map<Long, Answers> answers(long courseId, Instant until) {
        Map<Long, Answers> answers = new HashMap<>();
        read(ANSWERS, List.of(courseId, InstantColumn.of(until)), row -> {
            Answers own =
                    answers.computeIfAbsent(row.getLong(1), any -> new Answers(new ArrayList<>(), new ArrayList<>()));
            ModuleGains.Asked asked = new ModuleGains.Asked(row.getString(3), row.getDouble(4));
            (row.getString(2).equals(FIRST) ? own.first() : own.last()).add(asked);
        });
        return answers;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, List<Object> values, Row each) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    each.read(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Gains could not be read", e);
        }
    }
}
