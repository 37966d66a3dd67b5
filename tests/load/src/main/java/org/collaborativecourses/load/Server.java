package org.collaborativecourses.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.collaborativecourses.db.EmbeddedDatabase;

/** The jar that ships, and the MariaDB that it would start itself, which the tests start to be able to look into it. */
final class Server implements AutoCloseable {

    private static final long TICKS_PER_SECOND = 100;

    private final EmbeddedDatabase database;
    private final Process launcher;
    private final Process application;
    private final int port;
    private final Connection connection;

    private record Process(ProcessHandle handle, java.lang.Process process) {}

    /** What was used until now. */
    record Usage(long serverMillis, long databaseMillis, long statements, long all) {
        Usage since(Usage before) {
            return new Usage(
                    serverMillis - before.serverMillis,
                    databaseMillis - before.databaseMillis,
                    statements - before.statements,
                    all - before.all);
        }
    }

    private Server(EmbeddedDatabase database, Process launcher, Process application, int port, Connection connection) {
        this.database = database;
        this.launcher = launcher;
        this.application = application;
        this.port = port;
        this.connection = connection;
    }

    /** @param courses a folder of course folders to load, or nothing where they are there already */
    static Server start(Path jar, Path work, Optional<Path> courses)
            throws IOException, InterruptedException, SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.start(work.resolve("mariadb"));
        try {
            return start(jar, work, courses, database);
        } catch (IOException | InterruptedException | SQLException | RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private static Server start(Path jar, Path work, Optional<Path> courses, EmbeddedDatabase database)
            throws IOException, InterruptedException, SQLException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        builder.environment()
                .putAll(Map.of(
                        "PORT", Integer.toString(port),
                        "DATA_DIR", work.resolve("data").toString(),
                        "DB_URL", database.url(),
                        "DB_USER", database.user(),
                        "DB_PASSWORD", database.password()));
        courses.ifPresent(folder -> builder.environment().put("COURSES_DIR", folder.toString()));
        builder.redirectErrorStream(true)
                .redirectOutput(work.resolve("launcher.log").toFile());
        java.lang.Process launcher = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(launcher, database)));
        awaitReady(launcher, port);
        ProcessHandle application = launcher.children().findFirst().orElseThrow();
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        return new Server(
                database, new Process(launcher.toHandle(), launcher), new Process(application, null), port, connection);
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static void awaitReady(java.lang.Process launcher, int port) throws IOException, InterruptedException {
        while (true) {
            if (launcher.waitFor(500, TimeUnit.MILLISECONDS)) {
                throw new IOException("The launcher ended: see launcher.log");
            }
            try (Line line = new Line(port)) {
                line.get("/health/ready", new Member(1)).expect(200, "", false);
                return;
            } catch (IOException | IllegalStateException notYet) {
                // asked again
            }
        }
    }

    Usage usage() throws IOException, SQLException {
        long statements = 0;
        long all = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN"
                        + " ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_replace', 'Questions')")) {
            while (row.next()) {
                if (row.getString(1).equals("Questions")) {
                    all = row.getLong(2);
                } else {
                    statements += row.getLong(2);
                }
            }
        }
        return new Usage(
                millis(application.handle()) + millis(launcher.handle()),
                millis(database.process().toHandle()),
                statements,
                all);
    }

    private static long millis(ProcessHandle process) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS_PER_SECOND;
    }

    /** Launcher, application and database, in MiB: what is shared between them is counted once (PSS). */
    String memory() throws IOException {
        double launcherMib = pss(launcher.handle());
        double applicationMib = pss(application.handle());
        double databaseMib = pss(database.process().toHandle());
        return "%.0f MiB (launcher %.0f, application %.0f, MariaDB %.0f)"
                .formatted(launcherMib + applicationMib + databaseMib, launcherMib, applicationMib, databaseMib);
    }

    private static double pss(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    int port() {
        return port;
    }

    Connection connection() {
        return connection;
    }

    long applicationPid() {
        return application.handle().pid();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        end(launcher.process(), database);
    }

    /** Whether it ends as it should or is interrupted: the application first, then what it writes to. */
    private static synchronized void end(java.lang.Process launcher, EmbeddedDatabase database) {
        launcher.destroy();
        launcher.onExit().join();
        if (database.process().isAlive()) {
            database.close();
        }
    }
}
