package org.collaborativecourses.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings a database to the newest schema. MariaDB commits each statement by itself, so every migration is written to be run
 * again from its beginning: whoever is killed in the middle of one starts anew and is whole. Flyway takes a lock in the
 * database, so several nodes may start together.
 */
public final class Migrations {

    /** The foundation before its statements could be run again; it made the same tables. */
    private static final int FIRST_FOUNDATION = -1551346616;

    private Migrations() {}

    public static void run(DataSource dataSource) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load();
        for (MigrationInfo one : flyway.info().all()) {
            if (failed(one) || isFirstFoundation(one)) {
                flyway.repair();
                break;
            }
        }
        flyway.migrate();
    }

    /** Such a row would refuse every later start. */
    private static boolean failed(MigrationInfo one) {
        return one.getState() == MigrationState.FAILED;
    }

    private static boolean isFirstFoundation(MigrationInfo one) {
        return one.getVersion() != null
                && one.getVersion().getVersion().equals("1")
                && Integer.valueOf(FIRST_FOUNDATION).equals(one.getAppliedChecksum());
    }
}
