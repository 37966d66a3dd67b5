package org.collaborativecourses.tests.container;

import java.nio.file.Path;
import org.collaborativecourses.db.EmbeddedDatabase;
import org.collaborativecourses.tests.RunningProduct;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The database of the container's tests, and the free ports, known before Arquillian reads its settings. */
public class ContainerDatabase implements LauncherSessionListener {

    private EmbeddedDatabase database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        database = EmbeddedDatabase.start(Path.of(System.getProperty("container.data")));
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

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
        }
    }
}
