package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collaborativecourses.login.LoginView;
import org.collaborativecourses.login.Logins;
import org.collaborativecourses.login.Passwords;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;

/** Logging in and out, and knowing who is there. */
@ApplicationScoped
@Transactional
public class LoginService {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-z]{26}");

    @Inject
    private Recognitions recognitions;

    @Inject
    private LoginKeeper keeper;

    @Inject
    private Logins logins;

    @Inject
    private PersonRepository persons;

    @Inject
    private Passwords passwords;

    @Inject
    private RateLimits limits;

    @Inject
    private Event<PersonChanged> changes;

    /**
     * Whose login cookie this is. Asked at every request, so the answer is remembered for a minute.
     *
     * @param token the cookie's value as it came, or nothing
     */
    @Transactional(TxType.SUPPORTS)
    public Optional<SignedIn> recognise(String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        Optional<SignedIn> known = recognitions.find(token);
        if (known.isPresent()) {
            return known;
        }
        Optional<SignedIn> read = keeper.read(token);
        read.ifPresent(it -> recognitions.keep(token, it));
        return read;
    }

    /**
     * Begins a login with a fresh token. A wrong password, an unknown, an unconfirmed and a closed account are refused
     * with the same words and in the same time (ASVS 6.3.8).
     *
     * @param remote the network address that asks
     * @throws InvalidException where it is refused
     */
    public LoggedIn logIn(String email, String password, boolean remembered, String remote) {
        String account = EmailAddress.keyOf(email);
        String accountFromRemote = account + ' ' + remote;
        limits.spend(RateLimit.LOGIN_REMOTE, remote);
        limits.spend(RateLimit.LOGIN_ACCOUNT_FROM_REMOTE, accountFromRemote);
        limits.spend(RateLimit.LOGIN_ACCOUNT, account);
        Optional<Person> known = persons.findByEmail(account).filter(Person::mayLogIn);
        String hash = known.map(Person::passwordHash).orElse(null);
        if (!passwords.match(password, hash)) {
            throw new InvalidException("password", "identity.error.loginRefused");
        }
        limits.giveBack(RateLimit.LOGIN_REMOTE, remote);
        limits.giveBack(RateLimit.LOGIN_ACCOUNT_FROM_REMOTE, accountFromRemote);
        limits.giveBack(RateLimit.LOGIN_ACCOUNT, account);
        return keeper.begin(known.orElseThrow(), remembered);
    }

    /** Ends the login of this browser; one that has ended already is no error. */
    @Transactional(TxType.SUPPORTS)
    public void logOut(String token) {
        keeper.end(token);
        recognitions.forget(token);
    }

    public void logOutEverywhere(long personId) {
        logins.endAllOf(personId);
        changes.fire(new PersonChanged(personId));
    }

    /** @param token of the browser that asks */
    public List<LoginView> loginsOf(long personId, String token) {
        return logins.of(personId, token);
    }
}
