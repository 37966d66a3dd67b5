package org.collaborativecourses.collaborative;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What the catalogue asks at every visit, kept for a minute; every node reads it anew for itself. */
@ApplicationScoped
class OfferedCourses {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    private record Known(List<CollaborativeView> list, Instant until) {}

    List<CollaborativeView> get(Instant now, Supplier<List<CollaborativeView>> reader) {
        Known last = known;
        if (now.isBefore(last.until)) {
            return last.list;
        }
        List<CollaborativeView> read = reader.get();
        known = new Known(read, now.plus(LIFE));
        return read;
    }

    void forget() {
        known = new Known(List.of(), Instant.EPOCH);
    }
}
