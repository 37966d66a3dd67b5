package org.collaborativecourses.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    @Test
    void listensOnLoopbackAndNeedsNothing() {
        Settings settings = Settings.read(Map.of());
        assertEquals(8080, settings.port());
        assertEquals("127.0.0.1", settings.host());
        assertEquals("http://localhost:8080", settings.baseUrl());
        assertTrue(settings.dataDir().isAbsolute());
        assertTrue(settings.dataDir().endsWith("data"));
        assertTrue(settings.database().isEmpty());
        assertFalse(settings.demo());
    }

    @Test
    void takesAnEmptyValueForNoneAtAll() {
        assertEquals(Settings.read(Map.of()), Settings.read(Map.of("PORT", "", "DB_URL", " ", "DEMO", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 0",
        "PORT, 65536",
        "PORT, eighty",
        "PORT, 99999999999",
        "HOST, 'a host'",
        "DB_URL, jdbc:mysql://localhost/courses",
        "DB_URL, jdbc:mariadb://localhost",
        "DEMO, yes",
        "PUBLISH, yes",
        "PROXY, 1",
        "DEMO_PASSWORD, elevenchars",
        "BASE_URL, courses.example.org",
        "BASE_URL, ftp://courses.example.org",
        "BASE_URL, https://courses.example.org/below",
        "SMTP_URL, mail.example.org:587",
        "SMTP_URL, http://mail.example.org",
        "MAIL_FROM, courses",
        "COURSES_DIR, /there/is/no/such/folder",
        "HEAP, 12",
        "HEAP, much",
    })
    void refusesAWrongValueByNameInOneLine(String name, String value) {
        String message = messageFor(Map.of(name, value, "DB_USER", "u", "DB_PASSWORD", "p"))
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
        assertTrue(message.contains("expected"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 80",
        "HOST, 0.0.0.0",
        "HOST, '::1'",
        "DEMO_PASSWORD, twelve-chars",
        "BASE_URL, https://courses.example.org",
        "BASE_URL, https://courses.example.org/",
        "SMTP_URL, smtp://user:p%40ss@mail.example.org:587",
        "SMTP_URL, smtps://mail.example.org",
        "MAIL_FROM, courses@example.org",
        "HEAP, 256",
    })
    void takesARightValue(String name, String value) {
        Settings.read(Map.of(name, value));
    }

    @Test
    void neverRepeatsASecret() {
        assertFalse(messageFor(Map.of("SMTP_URL", "user:hunter2@mail")).contains("hunter2"));
        assertFalse(messageFor(Map.of("DEMO_PASSWORD", "hunter2")).contains("hunter2"));
    }

    @Test
    void tellsOfAllWrongValuesAtOnce() {
        assertEquals(2, messageFor(Map.of("PORT", "x", "DEMO", "maybe")).lines().count());
    }

    @Test
    void wantsAnExternalDatabaseWholeOrNotAtAll() {
        assertTrue(messageFor(Map.of("DB_URL", "jdbc:mariadb://db/courses")).contains("DB_USER is missing"));
        assertTrue(messageFor(Map.of("DB_USER", "courses")).contains("DB_USER is set without DB_URL"));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void tellsOfEverySettingInItsHelp(Setting setting) {
        assertTrue(Launcher.help().contains("  " + setting.name() + " "));
    }

    private static String messageFor(Map<String, String> environment) {
        Refusal refusal = assertThrows(Refusal.class, () -> Settings.read(environment));
        assertEquals(Refusal.WRONG_USE, refusal.exitCode());
        return refusal.getMessage();
    }
}
