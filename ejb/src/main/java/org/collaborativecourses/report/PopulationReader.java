package org.collaborativecourses.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.shared.Database;
import org.collaborativecourses.shared.InstantColumn;

/** Reads what is counted: a handful of statements over narrow columns, as a stream and without entities. */
@ApplicationScoped
class PopulationReader {

    private static final int AT_ONCE = 5_000;
    private static final long FOR_EVER = Long.MAX_VALUE;

    private static final String PEOPLE = "SELECT p.id, p.country FROM person p WHERE EXISTS (SELECT 1 FROM enrolment e"
            + " WHERE e.person_id = p.id) ORDER BY p.name, p.id";
    private static final String ORGANISATIONS = "SELECT id, okey, name, country, region, components FROM organisation";
    private static final String COLLABORATIVES = "SELECT id, ckey, name FROM collaborative";
    private static final String COURSES = "SELECT id, course_key FROM course";
    private static final String OFFERINGS =
            "SELECT c.ckey, o.course_key, TIMESTAMPDIFF(SECOND, '1970-01-01', o.ended_at) FROM offering o"
                    + " JOIN collaborative c ON c.id = o.collaborative_id";
    private static final String AFFILIATIONS = "SELECT person_id, organisation_id, DATEDIFF(from_date, '1970-01-01'),"
            + " DATEDIFF(to_date, '1970-01-01') FROM affiliation";
    private static final String PARTICIPATIONS = "SELECT organisation_id, collaborative_id,"
            + " DATEDIFF(from_date, '1970-01-01'), DATEDIFF(to_date, '1970-01-01') FROM participation";
    private static final String ENROLMENTS = """
            SELECT id, person_id, course_id, TIMESTAMPDIFF(SECOND, '1970-01-01', enrolled_at),
              TIMESTAMPDIFF(SECOND, '1970-01-01', left_at), TIMESTAMPDIFF(SECOND, '1970-01-01', completed_at),
              language
            FROM enrolment""";
    private static final String MOVED =
            "SELECT DISTINCT enrolment_id FROM item_progress WHERE completed_at > ? AND completed_at <= ?";
    private static final String ITEMS = """
            SELECT p.enrolment_id, p.item_key, TIMESTAMPDIFF(SECOND, '1970-01-01', p.completed_at)
            FROM enrolment e STRAIGHT_JOIN item_progress p ON p.enrolment_id = e.id
            WHERE e.course_id = ? AND p.completed_at IS NOT NULL""";

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    @Inject
    private ProgrammeService programmes;

    private interface Deed {
        void with(ResultSet row) throws SQLException;
    }

    Population read(Instant now) {
        Population.Draft draft = new Population.Draft();
        try (Connection connection = dataSource.getConnection()) {
            each(connection.prepareStatement(PEOPLE), row -> draft.person(row.getLong(1), text(row, 2)));
            each(
                    connection.prepareStatement(ORGANISATIONS),
                    row -> draft.organisation(
                            row.getLong(1),
                            new Population.Organisation(
                                    row.getString(2), row.getString(3), text(row, 4), text(row, 5), words(row, 6))));
            each(
                    connection.prepareStatement(COLLABORATIVES),
                    row -> draft.collaborative(row.getLong(1), row.getString(2), row.getString(3)));
            each(connection.prepareStatement(COURSES), row -> draft.course(row.getLong(1), row.getString(2)));
            each(connection.prepareStatement(OFFERINGS), row -> {
                String collaborative = row.getString(1);
                int ended = moment(row, 3);
                coursesOf(row.getString(2)).forEach(course -> draft.offer(collaborative, course, ended));
            });
            each(
                    connection.prepareStatement(AFFILIATIONS),
                    row -> draft.affiliation(row.getLong(1), row.getLong(2), row.getLong(3), end(row)));
            each(
                    connection.prepareStatement(PARTICIPATIONS),
                    row -> draft.participation(row.getLong(1), row.getLong(2), row.getLong(3), end(row)));
            each(
                    connection.prepareStatement(ENROLMENTS),
                    row -> draft.enrolment(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            Moments.ofEpoch(row.getLong(4)),
                            moment(row, 5),
                            moment(row, 6),
                            row.getString(7)));
        } catch (SQLException e) {
            throw new IllegalStateException("What is counted could not be read", e);
        }
        return draft.at(now);
    }

    /** What is offered: one course, or those of a programme. */
    private List<String> coursesOf(String key) {
        return programmes.coursesOf(key).orElse(List.of(key));
    }

    /** Ids of the enrolments in which an item was completed after the one moment and not after the other. */
    LongBits moved(Instant after, Instant until) {
        LongBits moved = new LongBits();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(MOVED)) {
            query.setTimestamp(1, InstantColumn.of(after));
            query.setTimestamp(2, InstantColumn.of(until));
            each(query, row -> moved.add(row.getLong(1)));
        } catch (SQLException e) {
            throw new IllegalStateException("Who made progress could not be read", e);
        }
        return moved;
    }

    /** A set of ids, which are small numbers. */
    static final class LongBits {

        private final BitSet bits = new BitSet();

        void add(long id) {
            bits.set(Math.toIntExact(id));
        }

        boolean has(long id) {
            return bits.get(Math.toIntExact(id));
        }
    }

    interface Completion {
        void of(long enrolment, String item);
    }

    /** Each item that was completed in a course. */
    void completions(long courseId, Instant until, Completion deed) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(ITEMS + " AND p.completed_at <= ?")) {
            query.setLong(1, courseId);
            query.setTimestamp(2, InstantColumn.of(until));
            each(query, row -> deed.of(row.getLong(1), row.getString(2)));
        } catch (SQLException e) {
            throw new IllegalStateException("What was completed of a course could not be read", e);
        }
    }

    /**
     * When each enrolment in a course completed the last mandatory item of each module.
     *
     * @param moduleOf by mandatory item
     * @param items how many mandatory ones each module has
     */
    Map<Long, int[]> modules(long courseId, Map<String, Integer> moduleOf, List<Integer> items) {
        Map<Long, int[]> last = new HashMap<>();
        Map<Long, int[]> counts = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(ITEMS)) {
            query.setLong(1, courseId);
            each(query, row -> {
                Integer module = moduleOf.get(row.getString(2));
                if (module != null) {
                    long enrolment = row.getLong(1);
                    counts.computeIfAbsent(enrolment, any -> new int[items.size()])[module]++;
                    int[] moments = last.computeIfAbsent(enrolment, any -> new int[items.size()]);
                    moments[module] = Math.max(moments[module], Moments.ofEpoch(row.getLong(3)));
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("What was completed of a course could not be read", e);
        }
        last.forEach((enrolment, moments) -> {
            for (int i = 0; i < moments.length; i++) {
                if (counts.get(enrolment)[i] < items.get(i)) {
                    moments[i] = Moments.NEVER;
                }
            }
        });
        return last;
    }

    private static void each(PreparedStatement query, Deed deed) throws SQLException {
        try (query) {
            query.setFetchSize(AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    deed.with(row);
                }
            }
        }
    }

    private static long end(ResultSet row) throws SQLException {
        long day = row.getLong(4);
        return row.wasNull() ? FOR_EVER : day;
    }

    private static int moment(ResultSet row, int column) throws SQLException {
        long seconds = row.getLong(column);
        return row.wasNull() ? Moments.NEVER : Moments.ofEpoch(seconds);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static List<String> words(ResultSet row, int column) throws SQLException {
        String text = text(row, column);
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
