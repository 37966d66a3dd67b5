package org.collaborativecourses.certificate;

import java.time.Instant;

/**
 * A certificate as anybody may see it.
 *
 * @param printed every printed field; null where the state is {@link CertificateState#TAMPERED} or
 *     {@link CertificateState#WITHDRAWN}
 * @param revokedAt null where it was not revoked
 */
public record CertificateView(
        String code, CertificateState state, CertificateSnapshot printed, Instant revokedAt, String revokedWhy) {

    /** Whether there is a PDF of it to be had. */
    public boolean printable() {
        return state == CertificateState.VALID || state == CertificateState.EXPIRED;
    }

    /** What stands on paper; null where nothing of it can be confirmed. */
    public PrintedText onPaper() {
        return printed == null ? null : PrintedText.of(printed);
    }
}
