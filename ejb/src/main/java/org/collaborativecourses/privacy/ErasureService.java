package org.collaborativecourses.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.certificate.CertificateService;
import org.collaborativecourses.certificate.CertificateState;
import org.collaborativecourses.certificate.CertificateView;
import org.collaborativecourses.identity.AccountService;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;

/** Being forgotten. What each feature gives up it knows itself: it hears that the account is closed. */
@Stateless
public class ErasureService {

    private static final String KEEP = "keep";
    private static final String WITHDRAW = "withdraw";

    @Inject
    private AccountService accounts;

    @Inject
    private CertificateService certificates;

    @Inject
    private AuditService audit;

    /** What somebody has who may be asked whether certificates shall stay. */
    public List<CertificateView> certificatesOf(long personId) {
        return certificates.ofPerson(personId).stream()
                .filter(it -> it.state() != CertificateState.WITHDRAWN)
                .toList();
    }

    /**
     * Erases oneself.
     *
     * @param choice of certificates: {@code keep} or {@code withdraw}
     * @param understood whether what goes and what stays was read
     * @throws InvalidException at certificates, understood or erasurePassword
     */
    public void eraseOwn(long personId, String password, String choice, boolean understood) {
        check(choice, understood).pass();
        accounts.close(personId, password, KEEP.equals(choice));
        audit.record(personId, "privacy.erased", "person/" + personId, "certificates", choice);
    }

    /**
     * Erases somebody who asked for it otherwise than from their own account; whoever is erased already stays so.
     *
     * @throws InvalidException at certificates, understood, reason or erasurePassword
     */
    public void erase(long actorId, String password, long personId, String choice, boolean understood, String reason) {
        Checks checks = check(choice, understood);
        ErasureReason why = checks.of(() ->
                ErasureReason.find(reason).orElseThrow(() -> new InvalidException("reason", "privacy.error.reason")));
        checks.pass();
        if (accounts.closeFor(actorId, password, personId, KEEP.equals(choice))) {
            audit.record(actorId, "privacy.erased", "person/" + personId, "certificates", choice, "reason", why.code());
        }
    }

    private static Checks check(String choice, boolean understood) {
        Checks checks = new Checks();
        checks.that(() -> {
            if (!KEEP.equals(choice) && !WITHDRAW.equals(choice)) {
                throw new InvalidException("certificates", "privacy.error.certificates");
            }
        });
        checks.that(() -> {
            if (!understood) {
                throw new InvalidException("understood", "privacy.error.understood");
            }
        });
        return checks;
    }
}
