package org.collaborativecourses.collaborative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.collaborativecourses.organisation.OrganisationsChanged;
import org.collaborativecourses.participation.RuleView;
import org.collaborativecourses.programme.ProgrammeChanged;
import org.collaborativecourses.shared.Language;

/**
 * What everybody may know of collaboratives, kept for half a minute: it is the same for every reader. The node where
 * somebody changes it forgets it at once, the others a little later.
 */
@ApplicationScoped
class KnownCollaboratives {

    private static final Duration LIFE = Duration.ofSeconds(30);

    @Inject
    private Clock clock;

    private volatile Known known = new Known(Instant.EPOCH);

    /** Each is there once it was asked for. */
    private static final class Known {
        private final Instant until;
        private final Map<String, List<CollaborativeSummary>> lists = new ConcurrentHashMap<>();
        private final Map<String, CollaborativeDetail> details = new ConcurrentHashMap<>();
        private final Map<List<Object>, List<RuleView>> rules = new ConcurrentHashMap<>();

        Known(Instant until) {
            this.until = until;
        }
    }

    List<CollaborativeSummary> all(Supplier<List<CollaborativeSummary>> reader) {
        return kept(current().lists, "", reader);
    }

    CollaborativeDetail one(String key, Supplier<CollaborativeDetail> reader) {
        return kept(current().details, key, reader);
    }

    List<RuleView> rules(long id, Language language, Supplier<List<RuleView>> reader) {
        return kept(current().rules, List.of(id, language), reader);
    }

    private static <K, V> V kept(Map<K, V> map, K key, Supplier<V> reader) {
        V there = map.get(key);
        if (there != null) {
            return there;
        }
        V read = reader.get();
        map.put(key, read);
        return read;
    }

    private Known current() {
        Instant now = clock.instant();
        Known last = known;
        if (!now.isBefore(last.until)) {
            last = new Known(now.plus(LIFE));
            known = last;
        }
        return last;
    }

    void forget() {
        known = new Known(Instant.EPOCH);
    }

    void onProgrammes(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProgrammeChanged changed) {
        forget();
    }

    void onDescribed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CollaborativesChanged changed) {
        forget();
    }

    void onParticipation(@Observes(during = TransactionPhase.AFTER_SUCCESS) ParticipationsChanged changed) {
        forget();
    }

    void onOrganisations(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganisationsChanged changed) {
        forget();
    }
}
