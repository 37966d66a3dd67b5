package org.collaborativecourses.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.collaborativecourses.db.EmbeddedDatabase;
import org.collaborativecourses.db.EmbeddedDatabaseException;
import org.collaborativecourses.db.FolderLock;

/** Everything that runs: lock, database, application; started in this order and ended in the opposite one. */
final class Stack {
    private final Settings settings;
    private final AtomicBoolean ending = new AtomicBoolean();
    private FolderLock lock;
    private EmbeddedDatabase database;
    private Application application;

    Stack(Settings settings) {
        this.settings = settings;
    }

    /** Runs until it is asked to end. */
    void run() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        try {
            checkPort();
            settings.database().ifPresent(DatabaseUrl::check);
            Application started = begin();
            started.awaitReady();
            System.out.print(new Greeting(settings).text());
            System.out.flush();
            System.gc(); // From here on the launcher only waits: what starting needed goes back to the system.
            if (!started.awaitEnd()) {
                throw Refusal.failed("The application ended unexpectedly: " + started.cause());
            }
        } catch (Refusal refusal) {
            if (!ending.get()) { // Otherwise it ends because it was asked to.
                throw refusal;
            }
        } catch (EmbeddedDatabaseException e) {
            throw Refusal.failed(e.getMessage(), e);
        } finally {
            end();
        }
    }

    private void checkPort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (IOException e) {
            boolean used = String.valueOf(e.getMessage()).contains("in use");
            throw Refusal.failed(
                    used
                            ? "PORT " + settings.port() + " is in use on " + settings.host()
                                    + ": end the other server, or set PORT to another one."
                            : "HOST " + settings.host() + " with PORT " + settings.port() + " cannot be listened on: "
                                    + e.getMessage() + ".",
                    e);
        }
    }

    private FolderLock lockDataDir() throws IOException {
        try {
            Files.createDirectories(settings.dataDir());
            return FolderLock.take(settings.dataDir());
        } catch (EmbeddedDatabaseException e) {
            throw Refusal.failed(e.getMessage(), e);
        } catch (AccessDeniedException | FileAlreadyExistsException e) {
            throw Refusal.wrongUse("DATA_DIR=" + settings.dataDir() + " is wrong: the folder cannot be written.");
        }
    }

    /** Not interrupted by {@link #end}: what is half started would be left behind. */
    private synchronized Application begin() throws IOException {
        if (ending.get()) {
            throw Refusal.failed("Asked to end while starting.");
        }
        lock = lockDataDir();
        Path data = settings.dataDir();
        Path runtime = Files.createDirectories(data.resolve("runtime"));
        Map<String, String> environment = new HashMap<>();
        environment.put("DATA_DIR", data.toString());
        environment.put("BASE_URL", settings.baseUrl());
        environment.put("DEMO", Boolean.toString(settings.demo()));
        settings.coursesDir().ifPresent(folder -> environment.put("COURSES_DIR", folder.toString()));
        if (settings.demo()) {
            environment.put("DEMO_PASSWORD", new DemoPassword(settings).value());
            if (settings.coursesDir().isEmpty()) {
                environment.put("COURSES_DIR", bundledCourses(runtime).toString());
            }
        }
        putDatabase(environment, runtime);
        System.out.println("Starting the application …");
        application = Application.start(settings, runtime, ServerLog.open(data.resolve("log")), environment);
        return application;
    }

    private synchronized void putDatabase(Map<String, String> environment, Path runtime) throws IOException {
        Settings.ExternalDatabase address = settings.database().orElse(null);
        if (address == null) {
            System.out.println("Starting the database …");
            Path binaries = Archive.MARIADB.folderIn(runtime);
            database = EmbeddedDatabase.start(settings.dataDir().resolve("mariadb"), binaries, Archive.MARIADB::open);
            Archive.deleteOthers(runtime, binaries);
            address = new Settings.ExternalDatabase(database.url(), database.user(), database.password());
            database.process().onExit().thenRun(this::databaseEnded);
        }
        environment.put("DB_URL", address.url());
        environment.put("DB_USER", address.user());
        environment.put("DB_PASSWORD", address.password());
    }

    private static Path bundledCourses(Path runtime) throws IOException {
        Path folder = Archive.COURSES.folderIn(runtime);
        Archive.COURSES.unpackedTo(folder, name -> name.startsWith("courses/"));
        Archive.deleteOthers(runtime, folder);
        return folder.resolve("courses");
    }

    private void databaseEnded() {
        if (!ending.get()) {
            System.err.println("The embedded database ended unexpectedly: see "
                    + settings.dataDir().resolve("mariadb/mariadb.log") + ".");
            System.exit(Refusal.FAILED);
        }
    }

    /** From the shutdown hook and at the end of {@link #run}: whoever comes second waits for the first. */
    private synchronized void end() {
        if (ending.getAndSet(true)) {
            return;
        }
        if (application != null) {
            application.end();
        }
        if (database != null) {
            database.close();
        }
        if (lock != null) {
            lock.close();
        }
        if (application != null) {
            System.out.println("Stopped.");
        }
    }
}
