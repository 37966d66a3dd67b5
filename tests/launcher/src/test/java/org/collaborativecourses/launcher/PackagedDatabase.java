package org.collaborativecourses.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The operating system's own MariaDB on a folder and a loopback port of the test. */
final class PackagedDatabase implements AutoCloseable {
    static final String USER = "courses";
    static final String PASSWORD = "of-the-test";

    private final Process process;
    private final String url;

    private PackagedDatabase(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static PackagedDatabase start(Path server, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = folder.resolve("log");
        Path data = folder.resolve("data");
        Process installation = run(log, "mariadb-install-db", "--no-defaults", "--skip-test-db", "--datadir=" + data);
        installation.waitFor(1, TimeUnit.MINUTES);
        assertEquals(0, installation.exitValue(), () -> "the installation: see " + log);
        Path init = Files.writeString(folder.resolve("init.sql"), """
                CREATE DATABASE courses CHARACTER SET utf8mb4;
                CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON courses.* TO '%1$s'@'127.0.0.1';
                """.formatted(USER, PASSWORD));
        int port = LauncherIT.freePort();
        Path socket = Files.createTempDirectory("mariadb").resolve("s");
        Process process = run(
                log,
                server.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--init-file=" + init,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--innodb-buffer-pool-size=32M",
                "--socket=" + socket,
                "--pid-file=" + folder.resolve("pid"),
                "--port=" + port);
        PackagedDatabase database = new PackagedDatabase(process, "jdbc:mariadb://127.0.0.1:" + port + "/courses");
        database.await(log);
        return database;
    }

    private static Process run(Path log, String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(command));
        if (System.getProperty("user.name").equals("root")) {
            all.add("--user=root");
        }
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void await(Path log) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < end && !process.waitFor(100, TimeUnit.MILLISECONDS)) {
            try {
                DriverManager.getConnection(url, USER, PASSWORD).close();
                return;
            } catch (SQLException notYet) {
                // Asked again until the patience ends.
            }
        }
        process.destroyForcibly();
        fail("MariaDB does not start: see " + log);
    }

    String url() {
        return url;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
}
