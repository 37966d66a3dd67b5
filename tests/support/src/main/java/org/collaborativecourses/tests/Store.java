package org.collaborativecourses.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's own database, looked at from outside: what is really there, and how many statements it was asked. */
public final class Store {

    private static final Pattern PORT = Pattern.compile("--port=(\\d+)");
    private static final String COUNTED =
            "'Com_select','Com_insert','Com_update','Com_delete','Com_replace','Com_insert_select'";

    private final Connector connector;

    private interface Connector {
        Connection connect() throws IOException, SQLException;
    }

    private Store(Connector connector) {
        this.connector = connector;
    }

    /** @param data the product's folder, with the database that it started itself */
    static Store of(Path data) {
        return new Store(() -> embedded(data));
    }

    /** @param variables {@code DB_URL}, {@code DB_USER}, {@code DB_PASSWORD} */
    static Store of(Map<String, String> variables) {
        return new Store(() -> DriverManager.getConnection(
                variables.get("DB_URL"), variables.get("DB_USER"), variables.get("DB_PASSWORD")));
    }

    /** One that must be closed. */
    public Connection connect() {
        try {
            return connector.connect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection embedded(Path data) throws IOException, SQLException {
        Path home = data.resolve("mariadb");
        long pid = Long.parseLong(Files.readString(home.resolve("mariadbd.pid")).strip());
        String arguments =
                Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        Matcher port = PORT.matcher(arguments);
        if (!port.find()) {
            throw new IllegalStateException("The database does not name its port");
        }
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port.group(1)
                        + "/courses?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                "courses",
                Files.readString(home.resolve("password")).strip());
    }

    /** The first column of every row. */
    public List<String> column(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String value(String sql, Object... values) {
        List<String> column = column(sql, values);
        return column.isEmpty() ? null : column.get(0);
    }

    public long number(String sql, Object... values) {
        return Long.parseLong(value(sql, values));
    }

    public void write(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A confirmed account with the password of the demonstration accounts. @return its address */
    public String addPerson(String name, String role) {
        String email = UUID.randomUUID().toString().substring(0, 13) + "@example.org";
        write(
                "INSERT INTO person (email, email_key, name, language, time_zone, password_hash, role, created_at,"
                        + " confirmed_at) SELECT ?, ?, ?, 'en', 'UTC', password_hash, ?, UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6) FROM person WHERE email_key = 'member@example.org'",
                email,
                email,
                name,
                role);
        return email;
    }

    /** A login of theirs, as if they had given their password: finding out whether it is right takes half a second. */
    public void addLogin(String email, String token, String csrf) {
        write(
                "INSERT INTO login (person_id, token_hash, csrf_token, remembered, created_at, last_seen_at, expires_at)"
                        + " SELECT id, UNHEX(SHA2(?, 256)), ?, TRUE, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6),"
                        + " UTC_TIMESTAMP(6) + INTERVAL 90 DAY FROM person WHERE email_key = ?",
                token,
                csrf,
                email);
    }

    /** Everything that is stored but logins and mails, as one number that changes with it. */
    public String fingerprint() {
        List<String> tables = column("SELECT table_name FROM information_schema.tables WHERE table_schema = 'courses'"
                + " AND table_type = 'BASE TABLE' AND table_name NOT IN ('login') ORDER BY 1");
        return column("CHECKSUM TABLE " + String.join(", ", tables), new Object[0], 2)
                .toString();
    }

    private List<String> column(String sql, Object[] values, int number) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1) + "=" + rows.getString(number));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many statements the fewest of several runs asked: timers of the product ask now and then too. */
    public long fewestStatements(int runs, Runnable what) {
        long fewest = Long.MAX_VALUE;
        try (Connection connection = connect()) {
            for (int i = 0; i < runs; i++) {
                long before = counted(connection);
                what.run();
                fewest = Math.min(fewest, counted(connection) - before);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return fewest;
    }

    private static long counted(Connection connection) throws SQLException {
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN (" + COUNTED + ")")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Enrols somebody so many days ago. @param completedDaysAgo or null */
    public void enrol(long person, String course, int daysAgo, Integer completedDaysAgo) {
        write(
                "INSERT INTO enrolment (person_id, course_id, how, enrolled_at, completed_at) SELECT ?, id, 'self',"
                        + " UTC_TIMESTAMP(6) - INTERVAL ? DAY, UTC_TIMESTAMP(6) - INTERVAL ? DAY FROM course WHERE"
                        + " course_key = ?",
                person,
                daysAgo,
                completedDaysAgo,
                course);
    }
}
