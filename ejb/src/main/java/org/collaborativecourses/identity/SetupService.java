package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Settings;

/** The first administrator of an empty house: made by whoever can read the link that only the server's console shows. */
@Stateless
public class SetupService {

    @Inject
    private PersonRepository persons;

    @Inject
    private TokenRepository tokens;

    @Inject
    private Links links;

    @Inject
    private Admissions admissions;

    @Inject
    private Roles roles;

    @Inject
    private LoginKeeper logins;

    @Inject
    private Settings settings;

    @Inject
    private SetupLinkFile file;

    @Inject
    private Clock clock;

    /**
     * Called at every start: where there is no administrator, writes a new link into the data folder; links of earlier
     * starts stay good for a week. Demonstration accounts have to be there before.
     *
     * @return the link
     */
    public Optional<String> prepare() {
        if (persons.countAdministrators() > 0) {
            file.remove();
            return Optional.empty();
        }
        String secret = links.issue(TokenPurpose.FIRST_ADMINISTRATOR, null, null, null);
        String link = settings.baseUrl() + "/setup/" + secret;
        file.write(link);
        return Optional.of(link);
    }

    public boolean isOpen(String secret, String remote) {
        return persons.countAdministrators() == 0
                && links.find(secret, remote, TokenPurpose.FIRST_ADMINISTRATOR).isPresent();
    }

    /**
     * Makes the administrator and begins a login; no link of this kind opens anything afterwards.
     *
     * @throws LinkSpentException where the link opens nothing, or there is an administrator
     * @throws InvalidException at email, name or password
     */
    public LoggedIn setUp(String secret, String email, String name, String password, Language language, String remote) {
        links.use(secret, remote, TokenPurpose.FIRST_ADMINISTRATOR);
        if (persons.countAdministrators() > 0) {
            throw new LinkSpentException();
        }
        Checks checks = new Checks();
        EmailAddress address = checks.of(() -> EmailAddress.of("email", email));
        PrintedName printed = checks.of(() -> PrintedName.of("name", name));
        checks.that(() -> PasswordRules.check("password", password, email, name));
        checks.pass();
        Person person = admissions.admit(address, printed, language, password).orElseThrow(AlreadyMemberException::new);
        roles.give(person, GrantedRole.ADMINISTRATOR, RoleScope.HOUSE, "");
        tokens.removeAll(TokenPurpose.FIRST_ADMINISTRATOR);
        file.remove();
        return logins.begin(person, false);
    }
}
