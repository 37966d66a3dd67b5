package org.collaborativecourses.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether there is something to work with. May be asked at any time, also while the application is only starting. */
@ApplicationScoped
public class Schema {

    @Resource(lookup = Database.NAME)
    private DataSource dataSource;

    private volatile boolean migrated;

    void migrated() {
        migrated = true;
    }

    /** Whether the schema is there and the database answers now. */
    public boolean ready() {
        if (!migrated) {
            return false;
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
