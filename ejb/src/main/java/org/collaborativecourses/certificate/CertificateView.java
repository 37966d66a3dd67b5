package org.collaborativecourses.certificate;

import java.time.Instant;

/**
 * A certificate as anybody may see it.
 *
 * @param printed every printed field; null where the state is {@link CertificateState#TAMPERED} or
 *     {@link CertificateState#WITHDRAWN}
 * @param revokedAt null where it was not revoked, as the kind
 * @param replacedAt null where no other stands in its place
 * @param replacedBy the code of the other
 */
public record CertificateView(
        String code,
        CertificateState state,
        CertificateSnapshot printed,
        Instant revokedAt,
        Revocation revokedKind,
        Instant replacedAt,
        String replacedBy) {

    /** Whether there is a PDF of it to be had, and a badge. */
    public boolean printable() {
        return state == CertificateState.VALID || state == CertificateState.EXPIRED;
    }

    /** What stands on paper; null where nothing of it can be confirmed. */
    public PrintedText onPaper() {
        return printed == null ? null : PrintedText.of(printed);
    }
}
