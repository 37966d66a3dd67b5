package org.collaborativecourses.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.shared.RefusedException;

/** The keys of the house, for its administrators. */
@Stateless
public class SigningKeyService {

    @Inject
    private KeyRing keys;

    @Inject
    private AuditService audit;

    /** The youngest first. */
    public List<SigningKeyView> all() {
        keys.signer();
        return keys.all().stream()
                .map(it -> new SigningKeyView(it.keyId(), it.multikey().text(), it.createdAt(), it.retiredAt()))
                .toList();
    }

    /**
     * Makes a new key that signs from now on. The one before signs nothing more, and goes on verifying what it signed.
     *
     * @param seen the key that signs as far as the administrator knows; another by now is refused
     */
    public void rotate(long by, String seen) {
        if (!keys.signer().keyId().equals(seen)) {
            throw new RefusedException("certificate.error.keyChanged");
        }
        audit.record(
                by, "certificate.keyRotated", "signing-key/" + keys.rotate().keyId());
    }
}
