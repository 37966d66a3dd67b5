package org.collaborativecourses.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.Date;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class DayColumnTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

    @Test
    void aDayIsTheSameDayInEveryZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"Pacific/Kiritimati", "America/Lima", "Africa/Cairo", "UTC"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertEquals("2026-03-29", DayColumn.of(DAY), zone);
                assertEquals(DAY, DayColumn.read("2026-03-29"), zone);
                assertEquals(DAY, DayColumn.read(Date.valueOf(DAY)), zone);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void noDayIsNone() {
        assertNull(DayColumn.of(null));
        assertNull(DayColumn.read(null));
    }
}
