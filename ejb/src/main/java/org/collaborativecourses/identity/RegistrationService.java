package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.collaborativecourses.link.Link;
import org.collaborativecourses.link.LinkSpentException;
import org.collaborativecourses.link.Links;
import org.collaborativecourses.link.TokenPurpose;
import org.collaborativecourses.login.PasswordRules;
import org.collaborativecourses.login.Passwords;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;

/**
 * From a stranger to a member. Whoever confirms gives the password again: somebody else may have registered the same
 * address with a password of their own, and the owner's click must not open the account to them.
 */
@Stateless
public class RegistrationService {

    private static final int LONGEST_PATH = 1000;

    @Inject
    private PersonRepository persons;

    @Inject
    private Links links;

    @Inject
    private Passwords passwords;

    @Inject
    private LoginKeeper logins;

    @Inject
    private RateLimits limits;

    @Inject
    private Event<ConfirmationRequested> confirmations;

    @Inject
    private Event<AlreadyRegistered> doubles;

    @Inject
    private Clock clock;

    /**
     * Sends a mail to the address: with a link that confirms it, or, where it has an account, saying so. Nothing here
     * tells which, neither by words nor by time.
     *
     * @param remote the network address that asks
     * @throws InvalidException with everything that is wrong with the fields email, name and password
     */
    public void register(Registration registration, String remote) {
        Checks checks = new Checks();
        EmailAddress address = checks.of(() -> EmailAddress.of("email", registration.email()));
        PrintedName name = checks.of(() -> PrintedName.of("name", registration.name()));
        checks.that(() ->
                PasswordRules.check("password", registration.password(), registration.email(), registration.name()));
        checks.pass();
        limits.spend(RateLimit.REGISTRATION_REMOTE, remote);
        limits.spend(RateLimit.MAIL_TO_ADDRESS, address.key());
        Instant now = clock.instant();
        String hash = passwords.hash(registration.password());
        Person wanted = Person.register(address, name, registration.language(), hash, now);
        ProfileService.knownZone(registration.zone()).ifPresent(wanted::liveIn);
        boolean added = persons.addUnlessKnown(wanted, now);
        Person person = persons.getByEmail(address.key());
        if (person.isConfirmed()) {
            // A link that nobody gets and that opens nothing: as many rows are written as for a new account.
            links.issue(TokenPurpose.CONFIRM, null, null, null);
            doubles.fire(new AlreadyRegistered(person.email(), person.language()));
            return;
        }
        if (!added) {
            person.registerAgain(name, registration.language(), hash);
        }
        String secret = links.issue(TokenPurpose.CONFIRM, person.id(), address.written(), own(registration.next()));
        confirmations.fire(new ConfirmationRequested(address.written(), person.language(), "/confirm/" + secret));
    }

    private static String own(String next) {
        return next == null || next.length() > LONGEST_PATH || !next.startsWith("/") ? null : next;
    }

    /** Looks at a link without using it: programs that open every link of a mail use nothing up. */
    public Optional<Confirmation> find(String secret, String remote) {
        return links.find(secret, remote, TokenPurpose.CONFIRM, TokenPurpose.CHANGE_ADDRESS)
                .map(it -> new Confirmation(it.email(), it.purpose() == TokenPurpose.CONFIRM, it.detail()));
    }

    /**
     * Confirms the address and begins a login.
     *
     * @throws LinkSpentException where the link opens nothing
     * @throws InvalidException where the password is not the one that was registered
     */
    public LoggedIn confirm(String secret, String password, String remote) {
        Link link = links.use(secret, remote, TokenPurpose.CONFIRM);
        Person person = link.personId().flatMap(persons::find).orElseThrow(LinkSpentException::new);
        limits.spend(RateLimit.LOGIN_ACCOUNT_FROM_REMOTE, "confirm " + person.id());
        if (!passwords.match(password, person.passwordHash())) {
            throw new InvalidException("password", "identity.error.confirmPassword");
        }
        person.confirm(clock.instant());
        return logins.begin(person, false);
    }
}
