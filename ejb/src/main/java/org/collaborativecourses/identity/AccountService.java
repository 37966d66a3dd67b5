package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.collaborativecourses.link.Link;
import org.collaborativecourses.link.LinkSpentException;
import org.collaborativecourses.link.Links;
import org.collaborativecourses.link.TokenPurpose;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.role.Roles;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotAllowedException;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;

/** An account's address, and its end. */
@Stateless
public class AccountService {

    @Inject
    private PersonRepository persons;

    @Inject
    private Accounts accounts;

    @Inject
    private Roles roles;

    @Inject
    private Links links;

    @Inject
    private RateLimits limits;

    @Inject
    private Event<AddressChangeRequested> requests;

    @Inject
    private Event<AddressChangeAsked> warnings;

    @Inject
    private Event<AddressChanged> changes;

    @Inject
    private Event<AlreadyRegistered> doubles;

    @Inject
    private Event<AccountClosed> closings;

    @Inject
    private Clock clock;

    /**
     * Sends a link to the new address, and tells the old one; nothing changes before the link is opened. An address with an account gets a mail that
     * says so, and whoever asked is told the same.
     *
     * @throws InvalidException at email or addressPassword
     */
    public void requestAddress(long personId, String email, String password) {
        Person person = accounts.lock(personId);
        Checks checks = new Checks();
        EmailAddress address = checks.of(() -> EmailAddress.of("email", email));
        checks.that(() -> accounts.prove(person, "addressPassword", password));
        checks.pass();
        limits.spend(RateLimit.MAIL_TO_ADDRESS, address.key());
        warnings.fire(new AddressChangeAsked(person.email(), person.language()));
        var other = persons.findByEmail(address.key()).filter(it -> it.id() != personId && it.isConfirmed());
        if (other.isPresent()) {
            doubles.fire(new AlreadyRegistered(other.get().email(), other.get().language()));
            return;
        }
        String secret = links.issue(TokenPurpose.CHANGE_ADDRESS, personId, address.written(), null);
        requests.fire(new AddressChangeRequested(personId, address.written(), person.language(), "/confirm/" + secret));
    }

    /**
     * The new address is the account's from now on, and the old one is told; every login ends, and every link that was
     * mailed to the old address. A registration of the new address that was never confirmed makes way.
     *
     * @throws LinkSpentException where the link opens nothing, or somebody has the address by now
     */
    public void confirmAddress(String secret, String remote) {
        Link link = links.use(secret, remote, TokenPurpose.CHANGE_ADDRESS);
        Person person = link.personId()
                .flatMap(persons::lock)
                .filter(it -> !it.isClosed())
                .orElseThrow(LinkSpentException::new);
        EmailAddress address = EmailAddress.of("email", link.email());
        persons.findByEmail(address.key()).filter(it -> it.id() != person.id()).ifPresent(this::makeWay);
        String old = person.email();
        person.changeAddress(address);
        accounts.shutOut(person);
        changes.fire(new AddressChanged(person.id(), old, address.written(), person.language()));
    }

    private void makeWay(Person other) {
        if (other.isConfirmed()) {
            throw new LinkSpentException();
        }
        links.withdrawAllOf(other.id());
        persons.remove(other);
    }

    /** Asks for the password of an open account once more. @throws InvalidException at the field */
    public void prove(long personId, String field, String password) {
        accounts.prove(accounts.get(personId), field, password);
    }

    /** What the account is reached by. */
    public String emailOf(long personId) {
        return accounts.get(personId).email();
    }

    /**
     * Closes the account for ever: nothing stays that tells whose it was, and the address is free. What was learnt stays
     * under a person without a name.
     *
     * @param keepsCertificates whether they stay verifiable, with the name on them
     * @throws InvalidException at erasurePassword, also where the last administrator would go
     */
    public void close(long personId, String password, boolean keepsCertificates) {
        Person person = accounts.lock(personId);
        accounts.prove(person, "erasurePassword", password);
        close(person, keepsCertificates);
    }

    /**
     * The same for somebody who asked for it otherwise.
     *
     * @param password of the one who acts
     * @return false where it was closed before, and nothing is to be done
     * @throws NotFoundException where there never was such an account
     * @throws NotAllowedException where it is one's own, or of somebody who may more
     * @throws InvalidException at erasurePassword, also where the last administrator would go
     */
    public boolean closeFor(long actorId, String password, long personId, boolean keepsCertificates) {
        Person actor = accounts.get(actorId);
        Person person = persons.lock(personId).orElseThrow(NotFoundException::new);
        if (actorId == personId
                || actor.role() != Role.ADMINISTRATOR && actor.role().compareTo(person.role()) <= 0) {
            throw new NotAllowedException();
        }
        accounts.prove(actor, "erasurePassword", password);
        if (person.isClosed()) {
            return false;
        }
        close(person, keepsCertificates);
        return true;
    }

    private void close(Person person, boolean keepsCertificates) {
        if (person.role() == Role.ADMINISTRATOR && persons.countAdministrators() == 1) {
            throw new InvalidException("erasurePassword", "identity.error.lastAdministrator");
        }
        String email = person.email();
        roles.takeAll(person.id());
        person.close(clock.instant());
        accounts.shutOut(person);
        links.withdrawAllTo(email);
        closings.fire(new AccountClosed(person.id(), email, person.language(), keepsCertificates));
    }
}
