package org.collaborativecourses.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CertificateRowTest {

    @Test
    void saysTheLastDayThatIsPrintedWhereverItIsRead() {
        // The sixteenth is over everywhere on earth at noon of the seventeenth in Greenwich.
        Instant over = Instant.parse("2029-08-17T12:00:00Z");

        assertEquals(LocalDate.of(2029, 8, 16), row(over).validUntil());
    }

    @Test
    void saysNoLastDayWhereThereIsNone() {
        assertNull(row(null).validUntil());
    }

    private static CertificateRow row(Instant expiresAt) {
        Instant issued = Instant.parse("2026-08-16T09:00:00Z");
        return new CertificateRow(
                1, "code", "2026-000001", "Rudo", "course", issued, expiresAt, CertificateState.VALID, 1L);
    }
}
