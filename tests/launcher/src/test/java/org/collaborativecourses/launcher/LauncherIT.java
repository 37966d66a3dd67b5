package org.collaborativecourses.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.collaborativecourses.db.EmbeddedDatabase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The jar that ships, on one data folder, in the order of an administrator's bad day. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
    private static final Path DATA = Path.of("target", "launcher-it").toAbsolutePath();
    private static int port;

    @BeforeAll
    static void prepare() throws IOException {
        Assumptions.assumeTrue(EmbeddedDatabase.isAvailable(), "Skipped: no embedded MariaDB for this system.");
        Archive.delete(DATA);
        port = freePort();
    }

    @Test
    @Order(1)
    void runsAndRefusesASecondRunAndEndsInOrder() throws Exception {
        try (RunningLauncher launcher = RunningLauncher.start(environment()).awaitReady()) {
            assertTrue(launcher.output().contains("http://localhost:" + port), launcher.output());
            assertTrue(launcher.output().contains("member@example.org"), launcher.output());
            assertEquals(200, RunningLauncher.get(port, "/health/ready").statusCode());
            assertTellsNothingOfTheServer();
            assertEquals(
                    Set.of("127.0.0.1:" + port),
                    listening(launcher.application().pid()),
                    "the application opens no port but its own");
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(DATA.resolve("demo-password"))));

            assertRefuses(environment(), "PORT " + port + " is in use");
            assertRefuses(with("PORT", Integer.toString(freePort())), "is in use by another running server");

            List<ProcessHandle> all = launcher.process().descendants().toList();
            launcher.askToEnd();
            launcher.awaitEnd();
            assertTrue(launcher.output().contains("Stopped."), launcher.output());
            assertTrue(all.stream().noneMatch(ProcessHandle::isAlive), "nothing is left running");
            String log = Files.readString(DATA.resolve("mariadb/mariadb.log"));
            assertTrue(log.strip().endsWith("Shutdown complete"), "the database ended in order");
        }
    }

    @Test
    @Order(2)
    void endsWithTheCauseWhenTheApplicationIsKilled() throws Exception {
        try (RunningLauncher launcher = RunningLauncher.start(environment()).awaitReady()) {
            ProcessHandle database = launcher.database();
            launcher.application().destroyForcibly();
            assertEquals(1, launcher.awaitEnd());
            assertTrue(launcher.output().contains("was killed (signal 9)"), launcher.output());
            assertFalse(database.isAlive());
        }
    }

    @Test
    @Order(3)
    void leavesNoApplicationBehindWhenItIsKilledItself() throws Exception {
        try (RunningLauncher launcher = RunningLauncher.start(environment()).awaitReady()) {
            ProcessHandle application = launcher.application();
            ProcessHandle database = launcher.database();
            launcher.process().destroyForcibly().waitFor();
            application.onExit().get(1, TimeUnit.MINUTES);
            assertTrue(database.isAlive(), "the database outlives the launcher, and the next start ends it in order");
            EmbeddedDatabase.start(DATA.resolve("mariadb"), binaries(), Archive.MARIADB::open)
                    .close();
            assertFalse(database.isAlive());
        }
    }

    @Test
    void refusesWrongSettingsAndArgumentsWithExitCode2() throws Exception {
        assertEquals(2, endOf(RunningLauncher.start(with("PORT", "none"))));
        assertEquals(2, endOf(RunningLauncher.start(environment(), "--fast")));
        assertEquals(2, endOf(RunningLauncher.start(environment(), "validate")));
        assertEquals(2, endOf(RunningLauncher.start(environment(), "verify")));
        assertEquals(2, endOf(RunningLauncher.start(environment(), "verify", "pom.xml", "--keys")));
        assertEquals(1, endOf(RunningLauncher.start(environment(), "verify", "pom.xml")));
        assertEquals(0, endOf(RunningLauncher.start(Map.of(), "--help")));
    }

    @Test
    void saysInOneLineThatADatabaseCannotBeReached() throws Exception {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("PORT", Integer.toString(freePort()));
        environment.put("DATA_DIR", DATA.resolveSibling("launcher-it-none").toString());
        environment.putAll(
                Map.of("DB_URL", "jdbc:mariadb://127.0.0.1:1/courses", "DB_USER", "courses", "DB_PASSWORD", "secret"));
        assertRefuses(environment, "The database of DB_URL cannot be reached");
    }

    @Test
    void validatesTheCoursesThatShip() throws Exception {
        Path courses = Path.of("..", "..", "courses");
        RunningLauncher validation = RunningLauncher.start(Map.of(), "validate", courses.toString());
        assertEquals(0, validation.awaitEnd(), validation.output());
        String said = validation.output();
        try (Stream<Path> all = Files.list(courses)) {
            for (Path course :
                    all.filter(it -> Files.exists(it.resolve("course.yaml"))).toList()) {
                String key = course.getFileName().toString();
                assertTrue(said.lines().anyMatch(it -> it.contains(key) && it.contains("is in order")), said);
            }
        }
    }

    private static void assertTellsNothingOfTheServer() throws Exception {
        Map<String, List<String>> headers =
                RunningLauncher.get(port, "/health/ready").headers().map();
        assertFalse(headers.containsKey("server"), headers.toString());
        assertFalse(headers.containsKey("x-powered-by"), headers.toString());
    }

    private static void assertRefuses(Map<String, String> environment, String reason) throws Exception {
        try (RunningLauncher second = RunningLauncher.start(environment)) {
            assertEquals(1, second.awaitEnd(), second.output());
            assertTrue(second.output().contains(reason), second.output());
            assertEquals(1, second.output().lines().count(), second.output());
        }
    }

    private static int endOf(RunningLauncher launcher) throws InterruptedException {
        return launcher.awaitEnd();
    }

    private static Path binaries() throws IOException {
        try (Stream<Path> all = Files.list(DATA.resolve("runtime"))) {
            return all.filter(it -> it.getFileName().toString().startsWith("mariadb-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Map<String, String> environment() {
        return Map.of("PORT", Integer.toString(port), "DATA_DIR", DATA.toString(), "DEMO", "true");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put(name, value);
        return environment;
    }

    static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** What a process listens on, from what Linux says of its open files. */
    private static Set<String> listening(long pid) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : files.toList()) {
                if (Files.isSymbolicLink(file)) {
                    sockets.add(Files.readSymbolicLink(file).toString());
                }
            }
        }
        Set<String> found = new HashSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals("0A") && sockets.contains("socket:[" + columns[9] + "]")) {
                    int colon = columns[1].indexOf(':');
                    boolean loopback = columns[1].substring(0, colon).endsWith("0100007F");
                    found.add((loopback ? "127.0.0.1" : columns[1].substring(0, colon)) + ":"
                            + Integer.parseInt(columns[1].substring(colon + 1), 16));
                }
            }
        }
        return found;
    }
}
