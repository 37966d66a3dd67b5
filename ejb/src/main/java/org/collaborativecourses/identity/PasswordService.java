package org.collaborativecourses.identity;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
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

/** Passwords that were forgotten, and passwords that are changed. */
@Stateless
public class PasswordService {

    @Inject
    private Links links;

    @Inject
    private Passwords passwords;

    @Inject
    private Accounts accounts;

    @Inject
    private LoginKeeper keeper;

    @Inject
    private RateLimits limits;

    @Inject
    private ResetLink resetLink;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Event<PasswordChanged> changes;

    @Inject
    private Clock clock;

    /**
     * Sends a link to the address where it has an account. Whether it has one is looked up afterwards: the answer is the
     * same, and takes as long.
     *
     * @throws InvalidException where it is no address
     */
    public void forget(String email, String remote) {
        EmailAddress address = EmailAddress.of("email", email);
        limits.spend(RateLimit.RESET_REMOTE, remote);
        limits.spend(RateLimit.MAIL_TO_ADDRESS, address.key());
        executor.execute(() -> resetLink.send(address));
    }

    /** Whether a link would set a password; looking uses nothing up. */
    public boolean mayReset(String secret, String remote) {
        return links.find(secret, remote, TokenPurpose.RESET)
                .flatMap(Link::personId)
                .isPresent();
    }

    /**
     * Sets the password, ends every login and every open link. The mail was read at the address, so the address is confirmed too.
     *
     * @throws LinkSpentException where the link opens nothing
     */
    public void reset(String secret, String password, String remote) {
        Link link = links.use(secret, remote, TokenPurpose.RESET);
        Person person = accounts.lock(link.personId().orElseThrow(LinkSpentException::new));
        PasswordRules.check("password", password, person.email(), person.name());
        person.changePassword(passwords.hash(password));
        person.confirm(clock.instant());
        accounts.shutOut(person);
        changes.fire(new PasswordChanged(person.id(), person.email(), person.language()));
    }

    /**
     * Changes the password, ends every login and every open link, and begins a fresh one for the browser that asked.
     *
     * @throws InvalidException at currentPassword or newPassword
     */
    public LoggedIn change(long personId, String currentPassword, String newPassword, boolean remembered) {
        Person person = accounts.lock(personId);
        Checks checks = new Checks();
        checks.that(() -> accounts.prove(person, "currentPassword", currentPassword));
        checks.that(() -> PasswordRules.check("newPassword", newPassword, person.email(), person.name()));
        checks.pass();
        person.changePassword(passwords.hash(newPassword));
        accounts.shutOut(person);
        changes.fire(new PasswordChanged(person.id(), person.email(), person.language()));
        return keeper.begin(person, remembered);
    }
}
