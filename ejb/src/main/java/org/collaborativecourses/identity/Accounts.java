package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.collaborativecourses.link.Links;
import org.collaborativecourses.login.Logins;
import org.collaborativecourses.login.Passwords;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotAllowedException;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;

/** What several services need of an account that is somebody's own. */
@ApplicationScoped
class Accounts {

    @Inject
    private PersonRepository persons;

    @Inject
    private Logins logins;

    @Inject
    private Links links;

    @Inject
    private Passwords passwords;

    @Inject
    private RateLimits limits;

    @Inject
    private Event<PersonChanged> changes;

    /** @throws NotAllowedException where the account was closed, perhaps on another node a moment ago */
    Person get(long personId) {
        return find(personId).orElseThrow(NotAllowedException::new);
    }

    Optional<Person> find(long personId) {
        return persons.find(personId).filter(it -> !it.isClosed());
    }

    /** The account of which more than one thing is decided at once: whoever comes second sees what the first has left. */
    Person lock(long personId) {
        return persons.lock(personId).filter(it -> !it.isClosed()).orElseThrow(NotAllowedException::new);
    }

    /** An open browser is not enough for what cannot be undone: the password is asked again. */
    void prove(Person person, String field, String password) {
        String account = "own " + person.id();
        limits.spend(RateLimit.LOGIN_ACCOUNT_FROM_REMOTE, account);
        if (!passwords.match(password, person.passwordHash())) {
            throw new InvalidException(field, "identity.error.passwordWrong");
        }
        limits.giveBack(RateLimit.LOGIN_ACCOUNT_FROM_REMOTE, account);
    }

    /** Ends every login, and makes every link that was mailed worthless: whoever had either has it no more. */
    void shutOut(Person person) {
        links.withdrawAllOf(person.id());
        logins.endAllOf(person.id());
        changed(person);
    }

    void changed(Person person) {
        changes.fire(new PersonChanged(person.id()));
    }
}
