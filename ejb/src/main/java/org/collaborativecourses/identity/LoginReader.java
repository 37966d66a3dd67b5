package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The part of recognising that needs a transaction; apart, so that a remembered answer costs none. */
@ApplicationScoped
class LoginReader {

    @Inject
    private LoginRepository logins;

    @Inject
    private Clock clock;

    @Transactional
    public Optional<SignedIn> read(String token) {
        Instant now = clock.instant();
        Optional<Login> login = logins.find(token).filter(it -> it.isOpen(now));
        login.ifPresent(it -> it.seen(now));
        return login.map(Login::signedIn);
    }
}
