package org.collaborativecourses.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real MariaDB that runs as a child process, on loopback only, for as long as this object is open. Its folder holds
 * {@code data} (kept between runs), {@code password} (of the application's user, readable by the owner only) and the
 * lock; closing it ends the server in order. A server that a killed process left behind in the folder is ended first,
 * also in order, so that it finishes what it has acknowledged.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String NAME = "courses";
    private static final String USER = "courses";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long PATIENCE_SECONDS = 60;

    private final FolderLock lock;
    private final MariaDbServer server;
    private final String password;

    private EmbeddedDatabase(FolderLock lock, MariaDbServer server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /** Whether there is a MariaDB to embed for this operating system and processor. */
    public static boolean isAvailable() {
        return ServerBinaries.existForThisSystem();
    }

    /** Starts the server of the class path on a folder, which is made where it does not exist. */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, folder.resolve("server"), ServerBinaries::onClassPath);
    }

    /**
     * @param folder holds data, password and lock
     * @param binaries where the server is unpacked once; may be shared by several folders
     * @param jar the jar of the binaries, read only where they are not unpacked yet
     * @throws EmbeddedDatabaseException where the folder is in use or the server does not start
     */
    public static EmbeddedDatabase start(Path folder, Path binaries, JarSource jar) {
        if (!isAvailable()) {
            throw new EmbeddedDatabaseException("There is no embedded MariaDB for " + System.getProperty("os.name")
                    + " " + System.getProperty("os.arch") + ": name a database with DB_URL.");
        }
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
            FolderLock lock = FolderLock.take(home);
            try {
                return start(home, binaries.toAbsolutePath().normalize(), jar, lock);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("The database folder " + folder + " cannot be used: " + e, e);
        }
    }

    private static EmbeddedDatabase start(Path home, Path binaries, JarSource jar, FolderLock lock) throws IOException {
        Path pidFile = home.resolve("mariadbd.pid");
        endLeftOver(pidFile, home);
        Files.createDirectories(binaries.resolve("..").normalize());
        ServerBinaries.unpackOnce(jar, binaries);
        String password = passwordOf(home);
        MariaDbServer server = MariaDbServer.start(home, binaries, pidFile, bootSql(password));
        return new EmbeddedDatabase(lock, server, password);
    }

    /** The server runs this as its superuser at every start, so nobody needs a password for that one. */
    private static String bootSql(String password) {
        return """
                DELETE FROM mysql.global_priv WHERE User = '';
                FLUSH PRIVILEGES;
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO '%2$s'@'127.0.0.1';
                """.formatted(NAME, USER, password);
    }

    private static void endLeftOver(Path pidFile, Path home) throws IOException {
        Optional<ProcessHandle> leftOver = processIn(pidFile).filter(process -> belongsTo(process, home));
        if (leftOver.isEmpty()) {
            return;
        }
        ProcessHandle process = leftOver.get();
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("Interrupted while an earlier MariaDB was ending.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EmbeddedDatabaseException(
                    "An earlier MariaDB (process " + process.pid() + ") still uses " + home + " and does not end.", e);
        }
    }

    /** A process id may have been given to somebody else since: only a server with our folder is ours to end. */
    private static boolean belongsTo(ProcessHandle process, Path home) {
        return process.info()
                .arguments()
                .map(arguments -> String.join(" ", arguments)
                        .contains(home.resolve("data").toString()))
                .orElse(false);
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile).strip();
        return pid.matches("\\d{1,9}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    private static String passwordOf(Path home) throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    static void writePrivately(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + NAME;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The server's process, to watch or to measure. */
    public Process process() {
        return server.process();
    }

    /** Ends the server in order: everything committed is on disk when this returns. */
    @Override
    public void close() {
        try {
            server.end();
        } finally {
            lock.close();
        }
    }

    /** Where the jar of the binaries comes from: the class path, or inside another archive. */
    @FunctionalInterface
    public interface JarSource {
        InputStream open() throws IOException;
    }
}
