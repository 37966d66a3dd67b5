package org.collaborativecourses.launcher;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What the application needs of any database: the connection's parameters, a version, and that it answers. */
final class DatabaseUrl {
    /**
     * Instants are UTC whatever the server's zone is, a lost server is noticed, and no server may ask for a local file.
     * An administrator's own value of a parameter stays.
     */
    private static final Map<String, String> PARAMETERS = new TreeMap<>(Map.of(
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "preserveInstants", "true",
            "allowLocalInfile", "false",
            "connectTimeout", "10000",
            "socketTimeout", "30000"));

    private DatabaseUrl() {}

    static String withParameters(String url) {
        StringBuilder complete = new StringBuilder(url);
        PARAMETERS.forEach((name, value) -> {
            if (!url.matches(".*[?&]" + name + "=.*")) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return complete.toString();
    }

    /** @throws Refusal where the database does not answer, is no MariaDB or is older than 10.11 */
    static void check(Settings.ExternalDatabase database) {
        String url = withParameters(database.url());
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
