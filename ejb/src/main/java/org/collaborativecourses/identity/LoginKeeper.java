package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.collaborativecourses.login.Logins;
import org.collaborativecourses.login.OpenLogin;
import org.collaborativecourses.role.Roles;
import org.collaborativecourses.shared.RandomToken;

/** What of a login needs a transaction of its own; apart, so that a remembered answer costs none. */
@ApplicationScoped
class LoginKeeper {

    @Inject
    private Logins logins;

    @Inject
    private PersonRepository persons;

    @Inject
    private Roles roles;

    @Transactional
    public Optional<SignedIn> read(String token) {
        return logins.find(token)
                .flatMap(login ->
                        persons.find(login.personId()).filter(Person::mayLogIn).map(person -> signedIn(person, login)));
    }

    @Transactional
    public void end(String token) {
        logins.end(token);
    }

    /** @return the cookie's value, which is kept nowhere */
    @Transactional
    public LoggedIn begin(Person person, boolean remembered) {
        String token = RandomToken.next();
        OpenLogin login = logins.begin(person.id(), token, remembered);
        return new LoggedIn(token, remembered, signedIn(person, login));
    }

    private SignedIn signedIn(Person person, OpenLogin login) {
        return new SignedIn(
                person.id(),
                person.name(),
                person.email(),
                person.role(),
                roles.reachOf(person.id(), person.role()),
                person.language(),
                person.zone(),
                login.csrfToken());
    }
}
