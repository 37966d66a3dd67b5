package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.collaborativecourses.shared.RandomToken;

/**
 * Who was recognised within the last minute, so that not every request asks the database. What ends on this node ends
 * at once; what ends on another node ends here within the minute.
 */
@ApplicationScoped
class Recognitions {

    static final Duration LIFE = Duration.ofSeconds(60);
    static final int MOST = 10_000;

    private final Map<ByteBuffer, Recognition> byHash = new ConcurrentHashMap<>();
    private final Clock clock;

    private record Recognition(SignedIn signedIn, Instant until) {}

    /** For the container's proxy only. */
    protected Recognitions() {
        this(null);
    }

    @Inject
    Recognitions(Clock clock) {
        this.clock = clock;
    }

    Optional<SignedIn> find(String token) {
        Recognition known = byHash.get(key(token));
        return known == null || !clock.instant().isBefore(known.until) ? Optional.empty() : Optional.of(known.signedIn);
    }

    void keep(String token, SignedIn signedIn) {
        Instant now = clock.instant();
        if (byHash.size() >= MOST) {
            byHash.values().removeIf(it -> !now.isBefore(it.until));
            if (byHash.size() >= MOST) {
                byHash.clear();
            }
        }
        byHash.put(key(token), new Recognition(signedIn, now.plus(LIFE)));
    }

    void forget(String token) {
        byHash.remove(key(token));
    }

    void onPersonChanged(@Observes(during = TransactionPhase.AFTER_COMPLETION) PersonChanged change) {
        byHash.values().removeIf(it -> it.signedIn.personId() == change.personId());
    }

    private static ByteBuffer key(String token) {
        return ByteBuffer.wrap(RandomToken.hash(token));
    }
}
