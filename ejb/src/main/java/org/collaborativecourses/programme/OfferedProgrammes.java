package org.collaborativecourses.programme;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
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

    private volatile Known known = Known.NOTHING;

    private record Known(List<ProgrammeOutline> offered, List<ProgrammeOutline> retired, Instant until) {
        static final Known NOTHING = new Known(List.of(), List.of(), Instant.EPOCH);

        static Known of(List<DeskProgramme> shown, Instant until) {
            return new Known(
                    shown.stream()
                            .filter(DeskProgramme::offered)
                            .map(DeskProgramme::outline)
                            .toList(),
                    shown.stream()
                            .filter(DeskProgramme::retired)
                            .map(DeskProgramme::outline)
                            .toList(),
                    until);
        }
    }

    /** Those that are offered. */
    List<ProgrammeOutline> all() {
        return current().offered;
    }

    /** Those that were: whoever has their certificate still wants to know what they were. */
    List<ProgrammeOutline> retired() {
        return current().retired;
    }

    private Known current() {
        Known now = known;
        if (!clock.instant().isBefore(now.until)) {
            now = Known.of(repository.shown(), clock.instant().plus(LIVE));
            known = now;
        }
        return now;
    }

    void forget() {
        known = Known.NOTHING;
    }

    /**
     * Somebody may have asked between the change and its end: another, who read what was before, or the one who changes
     * it, who read what a rollback takes back. Before the others who then ask.
     */
    void onChanged(
            @Observes(during = TransactionPhase.AFTER_COMPLETION) @Priority(Interceptor.Priority.PLATFORM_BEFORE)
                    ProgrammeChanged changed) {
        forget();
    }
}
