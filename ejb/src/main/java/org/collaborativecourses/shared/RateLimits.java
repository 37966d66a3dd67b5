package org.collaborativecourses.shared;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what is tried, in the memory of this node: a restart forgives, and two nodes allow twice as much, which is
 * little against 128 random bits or a checked password. The number of keys is bounded.
 */
@ApplicationScoped
public class RateLimits {

    private static final int MOST_KEYS = 50_000;

    private record Key(RateLimit limit, String of) {}

    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();
    private final TimeMeter time;

    /** For the container's proxy only. */
    protected RateLimits() {
        this.time = null;
    }

    @Inject
    public RateLimits(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /**
     * Counts one try.
     *
     * @throws TooManyException where there were too many; such a try is not counted
     */
    public void spend(RateLimit limit, String key) {
        ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** The try was a good one, and shall not count. */
    public void giveBack(RateLimit limit, String key) {
        bucket(limit, key).addTokens(1);
    }

    private Bucket bucket(RateLimit limit, String key) {
        if (buckets.size() >= MOST_KEYS) {
            makeRoom();
        }
        return buckets.computeIfAbsent(new Key(limit, key), this::fill);
    }

    private Bucket fill(Key key) {
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(key.limit.times())
                .refillGreedy(key.limit.times(), key.limit.period())
                .build();
        return Bucket.builder()
                .addLimit(bandwidth)
                .withCustomTimePrecision(time)
                .build();
    }

    /** Full buckets say nothing; only where that does not help, everybody starts anew. */
    private void makeRoom() {
        buckets.entrySet()
                .removeIf(it ->
                        it.getValue().getAvailableTokens() >= it.getKey().limit.times());
        if (buckets.size() >= MOST_KEYS) {
            buckets.clear();
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
