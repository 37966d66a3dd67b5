package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.collaborativecourses.shared.RandomToken;

/** What of a login needs a transaction of its own; apart, so that a remembered answer costs none. */
@ApplicationScoped
class LoginKeeper {

    @Inject
    private LoginRepository logins;

    @Inject
    private Roles roles;

    @Inject
    private Clock clock;

    @Transactional
    public Optional<SignedIn> read(String token) {
        Instant now = clock.instant();
        Optional<Login> login = logins.find(token).filter(it -> it.isOpen(now));
        login.ifPresent(it -> it.seen(now));
        return login.map(it -> it.signedIn(roles.reachOf(it.person())));
    }

    @Transactional
    public void end(String token) {
        logins.remove(token);
    }

    /** @return the cookie's value, which is kept nowhere */
    @Transactional
    public LoggedIn begin(Person person, boolean remembered) {
        String token = RandomToken.next();
        Login login = new Login(person, token, remembered, clock.instant());
        logins.add(login);
        return new LoggedIn(token, remembered, login.signedIn(roles.reachOf(person)));
    }
}
