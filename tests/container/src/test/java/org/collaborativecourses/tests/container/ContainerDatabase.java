package org.collaborativecourses.tests.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.collaborativecourses.db.EmbeddedDatabase;
import org.collaborativecourses.tests.RunningProduct;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The database of the container's tests, and the free ports, known before Arquillian reads its settings. */
public class ContainerDatabase implements LauncherSessionListener {

    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Path data = Path.of(System.getProperty("container.data"));
        remove(data);
        database = EmbeddedDatabase.start(data);
        System.setProperty(
                "container.jvm",
                String.join(
                        " ",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        // It runs for a minute: compiling less takes more than a third of the start away.
                        "-XX:TieredStopAtLevel=1",
                        // A zone with a gap and a fold, and an address without parameters: what an administrator may
                        // have.
                        "-Duser.timezone=Europe/Berlin",
                        "-DDB_URL=" + database.url(),
                        "-DDB_USER=" + database.user(),
                        "-DDB_PASSWORD=" + database.password(),
                        "-DBASE_URL=http://localhost"));
        System.setProperty("container.options", "--disablephonehome --nohazelcast --port " + RunningProduct.freePort());
    }

    /** What the run before left: these tests know what there is when they begin. */
    private static void remove(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path it : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(it);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
        }
    }
}
