package org.collaborativecourses.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantColumnTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void goHome() {
        TimeZone.setDefault(before);
    }

    /** 02:30 UTC of that day is a wall-clock time that Berlin skips; 06:30 UTC is one that Havana has twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "America/Lima", "Africa/Harare", "Europe/Berlin", "America/Havana", "Asia/Kathmandu"})
    void bindsTheInstantItselfWhateverTheZoneOfTheJvm(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (String text : new String[] {
            "2026-03-29T02:30:00.000001Z", "2026-11-01T06:30:00Z", "2026-10-25T00:59:59.999999Z", "2026-07-01T10:00:00Z"
        }) {
            Instant instant = Instant.parse(text);
            Object bound = new InstantColumn().convertToDatabaseColumn(instant);
            assertEquals(Timestamp.from(instant), bound);
            assertEquals(instant, new InstantColumn().convertToEntityAttribute(InstantColumn.of(instant)));
        }
    }
}
