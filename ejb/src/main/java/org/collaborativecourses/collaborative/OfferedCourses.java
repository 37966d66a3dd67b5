package org.collaborativecourses.collaborative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.programme.ProgrammeChanged;

/**
 * What the catalogue and the page of every course ask at each visit, kept for a minute: who offers which course, and which
 * organisations are behind one. Every node reads it anew for itself.
 */
@ApplicationScoped
class OfferedCourses {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private volatile Known known = Known.NOTHING;

    private record Known(
            List<CollaborativeView> list, Map<Set<String>, List<OrganisationView>> organisations, Instant until) {
        static final Known NOTHING = new Known(List.of(), Map.of(), Instant.EPOCH);
    }

    List<CollaborativeView> get(Instant now, Supplier<List<CollaborativeView>> reader) {
        return current(now, reader).list;
    }

    /** @param keys as a course names them */
    Backing behind(
            String courseKey,
            Set<String> keys,
            Instant now,
            Supplier<List<CollaborativeView>> reader,
            Function<Set<String>, List<OrganisationView>> organisations) {
        Known current = current(now, reader);
        return new Backing(
                keys.isEmpty() ? List.of() : current.organisations.computeIfAbsent(keys, organisations),
                current.list.stream()
                        .filter(it -> it.courses().contains(courseKey))
                        .toList());
    }

    private Known current(Instant now, Supplier<List<CollaborativeView>> reader) {
        Known last = known;
        if (now.isBefore(last.until)) {
            return last;
        }
        Known read = new Known(reader.get(), new ConcurrentHashMap<>(), now.plus(LIFE));
        known = read;
        return read;
    }

    void forget() {
        known = Known.NOTHING;
    }

    void onProgrammes(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProgrammeChanged changed) {
        forget();
    }
}
