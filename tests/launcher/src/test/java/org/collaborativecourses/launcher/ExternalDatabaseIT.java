package org.collaborativecourses.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The oldest MariaDB that is promised, 10.11, as Debian 12 packages it; the embedded one is 11.4. */
class ExternalDatabaseIT {
    private static final Path DATA = Path.of("target", "external-database-it").toAbsolutePath();

    @Test
    void runsOnMariaDb1011AndStartsNoDatabaseOfItsOwn() throws Exception {
        Optional<Path> server = Stream.of("/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd", "/usr/bin/mariadbd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                server.isPresent() && version(server.get()).contains("10.11."),
                "Skipped: no mariadbd 10.11 here (Debian 12: apt-get install mariadb-server).");
        Archive.delete(DATA);
        Files.createDirectories(DATA);
        try (PackagedDatabase database = PackagedDatabase.start(server.get(), DATA.resolve("database"))) {
            int port = LauncherIT.freePort();
            Map<String, String> environment = Map.of(
                    "PORT", Integer.toString(port),
                    "DATA_DIR", DATA.resolve("data").toString(),
                    "DB_URL", database.url(),
                    "DB_USER", PackagedDatabase.USER,
                    "DB_PASSWORD", PackagedDatabase.PASSWORD);
            try (RunningLauncher launcher = RunningLauncher.start(environment).awaitReady()) {
                assertFalse(launcher.hasDatabase(), "it starts none of its own");
                assertEquals(200, RunningLauncher.get(port, "/health/ready").statusCode());
                assertEquals(200, RunningLauncher.get(port, "/courses").statusCode());
                assertTrue(
                        launcher.output().contains("/setup/"), "an empty house shows the way in: " + launcher.output());
                launcher.askToEnd();
                launcher.awaitEnd();
                assertTrue(database.isAlive(), "somebody else's database goes on");
            }
        }
    }

    private static String version(Path server) throws IOException {
        Process asked = new ProcessBuilder(server.toString(), "--version").start();
        return new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
