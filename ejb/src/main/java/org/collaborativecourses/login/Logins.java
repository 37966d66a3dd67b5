package org.collaborativecourses.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.PeriodOver;
import org.collaborativecourses.shared.Retention;

/** Begins logins and ends them; whose account it is, and whether it may be used, is for others to know. */
@ApplicationScoped
public class Logins {

    @Inject
    private LoginRepository logins;

    @Inject
    private Clock clock;

    /** @param token the cookie's value, which is kept nowhere */
    public OpenLogin begin(long personId, String token, boolean remembered) {
        Login login = new Login(personId, token, remembered, clock.instant());
        logins.add(login);
        return login.view();
    }

    /** The open login with this cookie; that somebody came with it is noted. */
    public Optional<OpenLogin> find(String token) {
        Instant now = clock.instant();
        Optional<Login> login = logins.find(token).filter(it -> it.isOpen(now));
        login.ifPresent(it -> it.seen(now));
        return login.map(Login::view);
    }

    public void end(String token) {
        logins.remove(token);
    }

    public void endAllOf(long personId) {
        logins.removeAllOf(personId);
    }

    /** @param token of the browser that asks */
    public List<LoginView> of(long personId, String token) {
        return logins.openLoginsOf(personId, clock.instant()).stream()
                .map(it -> new LoginView(it.createdAt(), it.lastSeenAt(), it.isRemembered(), it.isOf(token)))
                .toList();
    }

    void forget(@Observes PeriodOver over) {
        if (over.isOf(Retention.LOGINS)) {
            logins.removeExpired(over.before());
        }
    }
}
