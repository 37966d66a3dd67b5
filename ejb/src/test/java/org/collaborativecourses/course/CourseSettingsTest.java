package org.collaborativecourses.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.collaborativecourses.shared.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseSettingsTest {

    @Test
    void takesWhatWasTypedAndNothing() {
        assertEquals(CourseSettings.NONE, CourseSettings.of("  ", ""));
        CourseSettings both = CourseSettings.of(" green goats ", " 60 ");
        assertEquals("green goats", both.enrolmentKey());
        assertEquals(60, both.dueDays().getAsInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "3651", "99999", "ten", "1e3"})
    void refusesWhatIsNoNumberOfDays(String days) {
        InvalidException invalid = assertThrows(InvalidException.class, () -> CourseSettings.of("", days));
        assertEquals("dueDays", invalid.field());
    }

    @Test
    void refusesAKeyThatIsGuessedOrCannotBeTyped() {
        for (String key : new String[] {"short", "x".repeat(65), "line\nbreak"}) {
            assertThrows(InvalidException.class, () -> CourseSettings.of(key, ""), key);
        }
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        InvalidException invalid = assertThrows(InvalidException.class, () -> CourseSettings.of("abc", "0"));
        assertTrue(invalid.all().size() == 2);
    }
}
