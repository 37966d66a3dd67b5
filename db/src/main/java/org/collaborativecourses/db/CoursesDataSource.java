package org.collaborativecourses.db;

import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The driver's data source with {@link ConnectionParameters}: the application adds them itself, so that the EAR on a full
 * server and the jar mean the same by every time in the database.
 */
public class CoursesDataSource extends MariaDbDataSource {

    @Override
    public void setUrl(String url) throws SQLException {
        super.setUrl(ConnectionParameters.addedTo(url));
    }
}
