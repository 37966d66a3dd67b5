package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.collaborativecourses.login.PasswordRules;
import org.collaborativecourses.login.Passwords;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** Lets somebody in whose address needs no mail: invited, set up, or part of the demonstration. */
@ApplicationScoped
public class Admissions {

    @Inject
    private PersonRepository persons;

    @Inject
    private Passwords passwords;

    @Inject
    private LoginKeeper logins;

    @Inject
    private Clock clock;

    /**
     * The person whose account was made from a form.
     *
     * @return nothing where the address has a confirmed account already
     * @throws InvalidException with all that is wrong, at email, name, password
     */
    public Optional<Long> admit(String email, String name, Language language, String password) {
        Checks checks = new Checks();
        EmailAddress address = checks.of(() -> EmailAddress.of("email", email));
        PrintedName printed = checks.of(() -> PrintedName.of("name", name));
        checks.that(() -> PasswordRules.check("password", password, email, name));
        checks.pass();
        return admit(address, printed, language, password).map(Person::id);
    }

    /** Begins the first login of somebody who was let in. */
    public LoggedIn begin(long personId) {
        return logins.begin(persons.find(personId).orElseThrow(NotFoundException::new), false);
    }

    /** @return nothing where the address has a confirmed account already */
    Optional<Person> admit(EmailAddress address, PrintedName name, Language language, String password) {
        Instant now = clock.instant();
        String hash = passwords.hash(password);
        boolean added = persons.addUnlessKnown(Person.admit(address, name, language, hash, now), now);
        Person person = persons.getByEmail(address.key());
        if (!added && person.isConfirmed()) {
            return Optional.empty();
        }
        if (!added) {
            person.registerAgain(name, language, hash);
            person.confirm(now);
        }
        return Optional.of(person);
    }
}
