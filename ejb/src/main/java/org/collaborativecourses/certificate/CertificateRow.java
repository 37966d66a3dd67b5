package org.collaborativecourses.certificate;

import java.time.Instant;

/**
 * A line of the list.
 *
 * @param course what it is filed under
 * @param expiresAt null: never
 */
public record CertificateRow(
        String code,
        String number,
        String holder,
        String course,
        Instant issuedAt,
        Instant expiresAt,
        CertificateState state) {}
