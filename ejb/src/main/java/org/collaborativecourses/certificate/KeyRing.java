package org.collaborativecourses.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys certificates are signed and verified with. The first is made when the first certificate is due. Keys never
 * change, so those that verified something are kept in memory.
 */
@ApplicationScoped
class KeyRing {

    private static final String FIRST = "key-1";

    private final Map<String, SigningKey> known = new ConcurrentHashMap<>();

    @Inject
    private SigningKeyRepository keys;

    @Inject
    private Clock clock;

    SigningKey signer() {
        return keys.active().orElseGet(() -> keys.keepOrFind(SigningKey.generate(FIRST, clock.instant())));
    }

    /** The key of this name; null where there is none. */
    SigningKey verifier(String keyId) {
        return known.computeIfAbsent(keyId, id -> keys.find(id).orElse(null));
    }
}
