package org.collaborativecourses.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.collaborativecourses.shared.Database;

/** What people are called. Only of those asked for, who were found within somebody's reach before. */
@ApplicationScoped
class LearnerReader {

    private static final String CONTACTS = """
            SELECT p.id, IF(p.closed_at IS NULL, p.name, ''), IF(p.closed_at IS NULL, p.email, '')
            FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j STRAIGHT_JOIN person p ON p.id = j.id""";

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    /** Both empty where the account was closed. */
    record Contact(String name, String email) {}

    Map<Long, Contact> contacts(Collection<Long> people) {
        Map<Long, Contact> contacts = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(CONTACTS)) {
            query.setString(1, people.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String email = row.getString(3);
                    contacts.put(row.getLong(1), new Contact(row.getString(2), email == null ? "" : email));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What people are called could not be read", e);
        }
        return contacts;
    }
}
