package org.collaborativecourses.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People, logins, enrolments, evidence and attempts, written straight into the tables that the application made. */
final class People {

    private static final String LAYOUT = "{\"slots\":["
            + IntStream.rangeClosed(1, Size.QUESTIONS)
                    .mapToObj(it -> "{\"q\":\"" + Size.question(it) + "\",\"o\":[]}")
                    .collect(Collectors.joining(","))
            + "]}";

    private final Connection connection;
    private final Map<String, Long> courses = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();

    People(Connection connection) {
        this.connection = connection;
    }

    void write() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO organisation (okey, name, type)"
                    + " VALUES ('load-org', 'Load Test Coalition', 'coalition')");
            ResultSet rows = statement.executeQuery("SELECT course_key, id, published_revision_id FROM course");
            while (rows.next()) {
                courses.put(rows.getString(1), rows.getLong(2));
                revisions.put(rows.getString(1), rows.getLong(3));
            }
        }
        people();
        enrolments();
        evidence();
        attempts();
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void people() throws SQLException {
        try (PreparedStatement person = prepare("INSERT INTO person (id, email, email_key, name, language, country,"
                        + " password_hash, created_at, confirmed_at)"
                        + " VALUES (?, ?, ?, ?, 'en', 'KE', 'x', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
                PreparedStatement login = prepare("INSERT INTO login (person_id, token_hash, csrf_token, remembered,"
                        + " created_at, last_seen_at, expires_at) VALUES (?, ?, ?, 1, UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 90 DAY)")) {
            for (int i = 1; i <= Size.PEOPLE + Size.RESERVE; i++) {
                Member member = new Member(i);
                String email = "person" + i + "@example.org";
                add(person, i, email, email, "Person Number " + i);
                add(login, i, member.tokenHash(), member.csrf());
            }
            person.executeBatch();
            login.executeBatch();
        }
    }

    /** The enrolment of a person in the large course has the person's id. */
    private void enrolments() throws SQLException {
        try (PreparedStatement enrolment = prepare("INSERT INTO enrolment (id, person_id, course_id, how, enrolled_at,"
                + " language, last_item_key, last_visited_at) VALUES (?, ?, ?, 'self', UTC_TIMESTAMP(6), 'en', ?,"
                + " UTC_TIMESTAMP(6))")) {
            int next = Size.PEOPLE + Size.RESERVE + 1;
            for (int i = 1; i <= Size.PEOPLE + Size.RESERVE; i++) {
                if (i <= Size.ENROLLED || i > Size.PEOPLE) {
                    add(enrolment, i, i, courses.get(Size.COURSE), i <= Size.ENROLLED ? Size.page(1) : null);
                }
                for (int j = 1; i <= Size.PEOPLE && j <= Size.OTHER_COURSES_EACH; j++) {
                    String course = "course-" + ((i * 7 + j * 31) % (Size.COURSES - 1) + 1);
                    add(enrolment, next++, i, courses.get(course), Size.page(1));
                }
            }
            enrolment.executeBatch();
        }
    }

    private void evidence() throws SQLException {
        try (PreparedStatement seen = prepare("INSERT INTO item_progress (enrolment_id, item_key, viewed_at,"
                + " completed_at) VALUES (?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))")) {
            for (int i = 1; i <= Size.ENROLLED; i++) {
                for (int page = 1; page <= Size.PAGES; page++) {
                    add(seen, i, Size.page(page));
                }
            }
            seen.executeBatch();
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO item_progress (enrolment_id, item_key, viewed_at, completed_at)"
                    + " SELECT id, '" + Size.page(1) + "', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM enrolment"
                    + " WHERE id > " + (Size.PEOPLE + Size.RESERVE));
        }
    }

    /** All quizzes but the last one, so that the course is not complete. */
    private void attempts() throws SQLException {
        try (PreparedStatement attempt = prepare("INSERT INTO attempt (id, enrolment_id, person_id, item_key, number,"
                        + " revision_id, state, layout, started_at, finished_at, score, max_score) VALUES"
                        + " (?, ?, ?, ?, 1, ?, 'finished', ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 8, 10)");
                PreparedStatement response = prepare("INSERT INTO response (attempt_id, question_id, sequence, answer,"
                        + " language, saved_at, tried, closed, fraction)"
                        + " VALUES (?, ?, 1, ?, 'en', UTC_TIMESTAMP(6), '[]', 1, ?)");
                PreparedStatement score = prepare("INSERT INTO item_progress (enrolment_id, item_key, viewed_at, score,"
                        + " scored_at, completed_at) VALUES (?, ?, UTC_TIMESTAMP(6), 80, UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6))")) {
            int id = 1;
            for (int i = 1; i <= Size.WITH_ATTEMPTS; i++) {
                for (int quiz = 1; quiz < Size.QUIZZES; quiz++) {
                    add(attempt, id, i, i, Size.quiz(quiz), revisions.get(Size.COURSE), LAYOUT);
                    for (int question = 1; question <= Size.QUESTIONS; question++) {
                        boolean right = question <= 8;
                        add(response, id, Size.question(question), right ? "[\"0\"]" : "[\"1\"]", right ? 1 : 0);
                    }
                    add(score, i, Size.quiz(quiz));
                    id++;
                }
            }
            attempt.executeBatch();
            response.executeBatch();
            score.executeBatch();
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
