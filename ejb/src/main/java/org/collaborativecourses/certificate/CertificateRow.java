package org.collaborativecourses.certificate;

import java.time.Instant;

/**
 * A line of the list.
 *
 * @param id orders them by age
 * @param course what it is filed under
 * @param expiresAt null: never
 */
public record CertificateRow(
        long id,
        String code,
        String number,
        String holder,
        String course,
        Instant issuedAt,
        Instant expiresAt,
        CertificateState state) {}
