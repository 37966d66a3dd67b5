package org.collaborativecourses.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.collaborativecourses.credential.Multikey;
import org.collaborativecourses.credential.PublishedKeys;

/**
 * The keys certificates are signed and verified with. The first is made when the first certificate is due. Keys never
 * change, so those that verified something are kept in memory.
 */
@ApplicationScoped
class KeyRing {

    private static final String NAME = "key-";
    private static final String FIRST = NAME + 1;

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

    /** All there ever were, the youngest first. */
    List<SigningKey> all() {
        return keys.all();
    }

    List<Multikey> published() {
        return all().stream().map(SigningKey::multikey).toList();
    }

    PublishedKeys ours() {
        return PublishedKeys.of(published());
    }

    /**
     * Makes a new key, which signs from now on, and retires the others. Two who do it at once name the same new key, and
     * only one of them is kept.
     */
    SigningKey rotate() {
        Instant now = clock.instant();
        SigningKey next = keys.keepOrFind(SigningKey.generate(NAME + (all().size() + 1), now));
        keys.retireAllBut(next.keyId(), now);
        return next;
    }
}
