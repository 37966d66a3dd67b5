package org.collaborativecourses.launcher;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.collaborativecourses.db.ConnectionParameters;

/** What the application needs of any database: a version, and that it answers. */
final class DatabaseUrl {
    private DatabaseUrl() {}

    /** @throws Refusal where the database does not answer, is no MariaDB or is older than 10.11 */
    static void check(Settings.ExternalDatabase database) {
        String url = ConnectionParameters.addedTo(database.url());
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password())) {
            DatabaseMetaData about = connection.getMetaData();
            String found = about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
            int version = about.getDatabaseMajorVersion() * 100 + about.getDatabaseMinorVersion();
            if (!found.contains("MariaDB") || version < 1011) {
                throw Refusal.failed("DB_URL names " + found + ": MariaDB 10.11 or newer is needed.");
            }
        } catch (SQLException e) {
            throw Refusal.failed(
                    "The database of DB_URL cannot be reached: "
                            + e.getMessage().lines().findFirst().orElse(e.getSQLState()),
                    e);
        }
    }
}
