package org.collaborativecourses.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    /** One copy of the server for all tests, kept between builds until they are cleaned. */
    private static final Path BINARIES = Path.of("target", "mariadb");

    @TempDir
    Path folder;

    @BeforeAll
    static void needsBinaries() {
        Assumptions.assumeTrue(EmbeddedDatabase.isAvailable(), "Skipped: no embedded MariaDB for this system.");
    }

    @Test
    void migratesAndKeepsItsDataOverARestart() throws Exception {
        try (EmbeddedDatabase database = start()) {
            migrate(database);
            execute(database, "INSERT INTO setting (name, value) VALUES ('test.greeting', 'مرحبا 👋')");
        }
        try (EmbeddedDatabase database = start()) {
            assertEquals(0, migrate(database), "a second migration has nothing to do");
            assertEquals("مرحبا 👋", read(database, "SELECT value FROM setting WHERE name = 'test.greeting'"));
        }
    }

    @Test
    void listensOnLoopbackForTheApplicationOnly() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertEquals("127.0.0.1", read(database, "SELECT @@bind_address"));
            assertThrows(SQLException.class, () -> DriverManager.getConnection(database.url(), "root", ""));
            assertThrows(SQLException.class, () -> DriverManager.getConnection(database.url(), "courses", "guess"));
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))));
            assertFalse(Files.exists(folder.resolve("init.sql")), "the password is not left in a second file");
        }
    }

    /** A server prepares no statement of more than 65,535; whoever looks for a large network's people at once has more. */
    @Test
    void aStatementMayCarryMoreValuesThanAServerPrepares() throws Exception {
        try (EmbeddedDatabase database = start();
                Connection connection = DriverManager.getConnection(
                        ConnectionParameters.addedTo(database.url()), database.user(), database.password())) {
            for (int values : new int[] {3, 65_535, 65_536, 66_560, 66_561, 90_000}) {
                assertTrue(isAmong(connection, values), values + " values");
            }
        }
    }

    private static boolean isAmong(Connection connection, int values) throws SQLException {
        String sql = "SELECT " + values + " IN (" + String.join(",", Collections.nCopies(values, "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= values; i++) {
                statement.setInt(i, i);
            }
            ResultSet row = statement.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    @Test
    void refusesAFolderInUseInOneLine() {
        try (EmbeddedDatabase database = start()) {
            assertTrue(database.process().isAlive());
            String message =
                    assertThrows(EmbeddedDatabaseException.class, this::start).getMessage();
            assertTrue(message.contains("in use"), message);
            assertEquals(1, message.lines().count());
        }
    }

    @Test
    void endsInOrderTheServerThatAKilledProcessLeftBehind() throws Exception {
        Process killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals('k', killed.getInputStream().read(), "the other process has started the database");
        killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        long leftOver =
                Long.parseLong(Files.readString(folder.resolve("mariadbd.pid")).strip());
        assertTrue(ProcessHandle.of(leftOver).isPresent(), "the server outlives the killed process");
        try (EmbeddedDatabase database = start()) {
            assertFalse(ProcessHandle.of(leftOver).map(ProcessHandle::isAlive).orElse(false));
            assertEquals("kept", read(database, "SELECT word FROM kept"));
        }
    }

    /** Starts a database, writes a row and waits to be killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database =
                    EmbeddedDatabase.start(Path.of(arguments[0]), BINARIES, ServerBinaries::onClassPath);
            execute(database, "CREATE TABLE kept (word VARCHAR(10))");
            execute(database, "INSERT INTO kept VALUES ('kept')");
            System.out.write('k');
            System.out.flush();
            Thread.currentThread().join();
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(folder, BINARIES, ServerBinaries::onClassPath);
    }

    private static int migrate(EmbeddedDatabase database) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
