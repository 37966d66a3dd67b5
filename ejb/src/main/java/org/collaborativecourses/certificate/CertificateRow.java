package org.collaborativecourses.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A line of the list.
 *
 * @param id orders them by age
 * @param course what it is filed under
 * @param expiresAt null: never
 * @param personId whose it is, or null where the account is closed
 */
public record CertificateRow(
        long id,
        String code,
        String number,
        String holder,
        String course,
        Instant issuedAt,
        Instant expiresAt,
        CertificateState state,
        Long personId) {

    /** The last day it is valid, as it is printed; it ends when that day is over everywhere on earth. Null: for ever. */
    public LocalDate validUntil() {
        return expiresAt == null ? null : lastDay(expiresAt);
    }

    static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end, ZoneOffset.ofHours(-12)).minusDays(1);
    }
}
