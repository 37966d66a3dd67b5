package org.collaborativecourses.identity;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Every night: what has ended and what never became an account is forgotten. Done twice, by two nodes, it does no harm. */
@Singleton
public class Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private LoginRepository logins;

    @Inject
    private TokenRepository tokens;

    @Inject
    private PersonRepository persons;

    @Inject
    private Clock clock;

    @Schedule(hour = "3", minute = "17", persistent = false)
    public void forget() {
        Instant now = clock.instant();
        logins.removeExpired(now);
        tokens.removeExpired(now.minus(KEPT));
        persons.removeUnconfirmed(now.minus(KEPT));
    }
}
