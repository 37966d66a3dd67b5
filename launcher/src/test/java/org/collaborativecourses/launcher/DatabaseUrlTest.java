package org.collaborativecourses.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {
    @Test
    void saysInOneLineThatADatabaseCannotBeReached() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> DatabaseUrl.check(
                        new Settings.ExternalDatabase("jdbc:mariadb://127.0.0.1:1/courses", "user", "password")));
        assertTrue(refusal.getMessage().startsWith("The database of DB_URL cannot be reached"), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }
}
