package org.collaborativecourses.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.collaborativecourses.content.ProgrammeOutline;

/** Which programmes there are, in memory: every page of a course asks. Asked anew every few seconds. */
@ApplicationScoped
class OfferedProgrammes {

    private static final Duration LIVE = Duration.ofSeconds(5);

    @Inject
    private ProgrammeRepository repository;

    @Inject
    private Clock clock;

    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    private record Known(List<ProgrammeOutline> programmes, Instant until) {}

    List<ProgrammeOutline> all() {
        Known now = known;
        if (!clock.instant().isBefore(now.until)) {
            now = new Known(repository.offered(), clock.instant().plus(LIVE));
            known = now;
        }
        return now.programmes;
    }

    void forget() {
        known = new Known(List.of(), Instant.EPOCH);
    }
}
