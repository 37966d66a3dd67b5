package org.collaborativecourses.certificate;

import java.time.Instant;
import java.util.List;

/**
 * A certificate as a desk sees it.
 *
 * @param holderNow the name its holder has today; empty where the account is closed
 * @param replaces the code of the one in whose place this one stands; null: of none
 * @param acts the youngest first
 * @param renewableFrom when it may be renewed; null: it has no end, or does not hold
 * @param renewable whether it may be now
 */
public record CertificateDetail(
        CertificateView certificate,
        Long personId,
        String holderNow,
        String replaces,
        List<CertificateAct> acts,
        Instant renewableFrom,
        boolean renewable) {

    /** Whether it may still be revoked or replaced. */
    public boolean standing() {
        return certificate.printable();
    }
}
