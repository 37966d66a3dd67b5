package org.collaborativecourses.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConnectionParametersTest {

    @Test
    void keepsInstantsInUtcWhateverTheZoneOfTheServer() {
        String url = ConnectionParameters.addedTo("jdbc:mariadb://db/courses");
        assertTrue(url.startsWith("jdbc:mariadb://db/courses?"), url);
        assertTrue(url.contains("connectionTimeZone=UTC"), url);
        assertTrue(url.contains("allowLocalInfile=false"), url);
    }

    @Test
    void leavesWhatTheAdministratorHasSet() {
        String url = ConnectionParameters.addedTo("jdbc:mariadb://db/courses?sslMode=verify-full&socketTimeout=5000");
        assertTrue(url.startsWith("jdbc:mariadb://db/courses?sslMode=verify-full&socketTimeout=5000&"), url);
        assertEquals(url.indexOf("socketTimeout"), url.lastIndexOf("socketTimeout"));
    }

    @Test
    void theDataSourceAddsThemByItself() throws java.sql.SQLException {
        CoursesDataSource source = new CoursesDataSource();
        source.setUrl("jdbc:mariadb://db/courses");
        assertTrue(source.getUrl().contains("preserveInstants=true"), source.getUrl());
    }
}
