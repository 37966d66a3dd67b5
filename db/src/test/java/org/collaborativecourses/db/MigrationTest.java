package org.collaborativecourses.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.MariaDbDataSource;

/** A house that began with the first schema, with people at work in it, comes to the newest one and keeps all it had. */
class MigrationTest {

    private static final Path BINARIES = Path.of("target", "mariadb");
    private static final int ATTEMPTS = 10_000;

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static List<String> before;

    @BeforeAll
    static void beginWithTheFirstSchema() throws Exception {
        Assumptions.assumeTrue(EmbeddedDatabase.isAvailable(), "Skipped: no embedded MariaDB for this system.");
        database = EmbeddedDatabase.start(folder.resolve("data"), BINARIES, ServerBinaries::onClassPath);
        // The foundation as it was first: without a word that lets a statement run again.
        Path first = Files.createDirectories(folder.resolve("first"));
        Files.writeString(
                first.resolve("V1__foundation.sql"),
                foundation().replace(" IF NOT EXISTS course_published", "").replace(" IF NOT EXISTS", ""));
        flyway("filesystem:" + first).migrate();
        fill();
        before = counts();
        Migrations.run(dataSource());
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    private static String foundation() throws IOException {
        try (InputStream sql = Migrations.class.getResourceAsStream("/db/migration/V1__foundation.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void fill() throws SQLException {
        execute("INSERT INTO organisation (okey, name, type) VALUES ('cbm', 'Christian Blind Mission', 'ingo')");
        execute("INSERT INTO person (email, email_key, name, language, role, created_at, confirmed_at)"
                + " SELECT CONCAT(seq, '@x'), CONCAT(seq, '@x'), 'N', 'en', ELT(1 + MOD(seq, 4), 'member', 'facilitator',"
                + " 'secretariat', 'administrator'), '2026-01-01', '2026-01-01' FROM seq_1_to_100");
        execute("INSERT INTO affiliation (person_id, organisation_id, from_date)"
                + " SELECT p.id, o.id, '2025-01-01' FROM person p, organisation o");
        execute("INSERT INTO collaborative (ckey, name, subtheme, kind, lead_id)"
                + " SELECT 'social-inclusion', 'Social Inclusion', 'youth', 'grantee', id FROM organisation");
        execute("INSERT INTO course (course_key, created_at) VALUES ('c', '2026-01-01')");
        execute("INSERT INTO offering (collaborative_id, course_key, required)"
                + " SELECT id, 'c', TRUE FROM collaborative");
        execute("INSERT INTO revision (course_id, number, content_hash, outline, created_at)"
                + " SELECT id, 1, REPEAT('x', 32), '{}', '2026-01-01' FROM course");
        execute("INSERT INTO enrolment (person_id, course_id, how, enrolled_at)"
                + " SELECT p.id, c.id, 'self', '2026-01-02' FROM person p, course c");
        execute(
                "INSERT INTO attempt (enrolment_id, person_id, item_key, number, revision_id, state, layout, started_at,"
                        + " finished_at, score, max_score) SELECT e.id, e.person_id, 'quiz', s.seq, r.id, 'finished', '[]',"
                        + " '2026-01-03', '2026-01-03', 7, 10 FROM enrolment e, revision r, seq_1_to_100 s");
        execute("INSERT INTO response (attempt_id, question_id, sequence, answer, language, saved_at, tried)"
                + " SELECT id, 'q-1', 3, '[\"1\"]', 'en', '2026-01-03', '[]' FROM attempt");
        execute("INSERT INTO item_progress (enrolment_id, item_key, viewed_at, completed_at)"
                + " SELECT id, 'quiz', '2026-01-03', '2026-01-03' FROM enrolment");
        execute("INSERT INTO submission (enrolment_id, item_key, number, text, handed_in_at)"
                + " SELECT id, 'task', 1, 'Essay', '2026-01-04' FROM enrolment");
        execute("INSERT INTO certificate (code, person_id, course_key, period, issued_at, snapshot, signature, key_id)"
                + " SELECT LPAD(person_id, 26, 'A'), person_id, 'c', 1, '2026-01-05', '{\"name\":\"N\"}', 'x', 'k'"
                + " FROM enrolment");
    }

    /** What every table of the first schema holds, and what nobody may lose of it. */
    private static List<String> counts() throws SQLException {
        List<String> counts = new ArrayList<>();
        for (String table : List.of(
                "organisation",
                "person",
                "affiliation",
                "course",
                "revision",
                "enrolment",
                "attempt",
                "response",
                "item_progress",
                "submission",
                "certificate",
                "collaborative",
                "offering")) {
            counts.add(table + " " + read("SELECT COUNT(*) FROM " + table));
        }
        counts.add("score " + read("SELECT SUM(score) FROM attempt"));
        counts.add("sequence " + read("SELECT SUM(sequence) FROM response WHERE answer = '[\"1\"]'"));
        counts.add("snapshot " + read("SELECT COUNT(*) FROM certificate WHERE snapshot = '{\"name\":\"N\"}'"));
        return counts;
    }

    @Test
    void keepsEveryRow() throws SQLException {
        assertEquals("attempt " + ATTEMPTS, before.get(6));
        assertEquals(before, counts());
    }

    @Test
    void makesGrantsOfRoles() throws SQLException {
        assertEquals(
                "75",
                read("SELECT COUNT(*) FROM role_grant g JOIN person p ON p.id = g.person_id AND p.role = g.role"
                        + " WHERE g.open = 1 AND g.scope = 'house'"));
    }

    @Test
    void runsAgainWhereverItWasKilled() throws SQLException {
        int migrations = 0;
        for (MigrationInfo one : flyway("classpath:db/migration").info().applied()) {
            // A kill leaves what was done and no row that says so; the most that can be done is all of it.
            execute("DELETE FROM flyway_schema_history WHERE version = '" + one.getVersion() + "'");
            Flyway again = Flyway.configure()
                    .dataSource(dataSource())
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load();
            migrations += again.migrate().migrationsExecuted;
        }
        assertEquals(flyway("classpath:db/migration").info().all().length, migrations);
        assertEquals(before, counts());
        makesGrantsOfRoles();
    }

    @Test
    void goesOnAfterAMigrationThatFailed() throws SQLException {
        execute("UPDATE flyway_schema_history SET success = 0 ORDER BY installed_rank DESC LIMIT 1");
        assertThrows(
                FlywayException.class, () -> flyway("classpath:db/migration").migrate());
        Migrations.run(dataSource());
        assertEquals("0", read("SELECT COUNT(*) FROM flyway_schema_history WHERE success = 0"));
        assertEquals(before, counts());
    }

    @Test
    void refusesAMigrationThatSomebodyChanged() throws SQLException {
        String change = "UPDATE flyway_schema_history SET checksum = checksum + %d WHERE version = '3'";
        execute(change.formatted(1));
        assertThrows(FlywayException.class, () -> Migrations.run(dataSource()));
        execute(change.formatted(-1));
        Migrations.run(dataSource());
    }

    @Test
    void letsTheTrailOnlyGrow() throws SQLException {
        execute("INSERT INTO audit_entry (at, action, subject, detail)"
                + " VALUES (UTC_TIMESTAMP(6), 'a.b', 'person/1', '{}')");
        assertThrows(SQLException.class, () -> execute("UPDATE audit_entry SET actor_id = 1"));
        assertThrows(SQLException.class, () -> execute("DELETE FROM audit_entry"));
        assertEquals("1", read("SELECT COUNT(*) FROM audit_entry"));
    }

    private static Flyway flyway(String location) {
        return Flyway.configure().dataSource(dataSource()).locations(location).load();
    }

    private static MariaDbDataSource dataSource() {
        try {
            MariaDbDataSource dataSource = new MariaDbDataSource(database.url());
            dataSource.setUser(database.user());
            dataSource.setPassword(database.password());
            return dataSource;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
