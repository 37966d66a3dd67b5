package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.collaborativecourses.shared.Language;

/** Lets somebody in whose address needs no mail: invited, set up, or part of the demonstration. */
@ApplicationScoped
class Admissions {

    @Inject
    private PersonRepository persons;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

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
