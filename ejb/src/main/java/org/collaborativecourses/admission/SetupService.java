package org.collaborativecourses.admission;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.collaborativecourses.identity.Admissions;
import org.collaborativecourses.identity.LoggedIn;
import org.collaborativecourses.identity.RoleService;
import org.collaborativecourses.link.LinkSpentException;
import org.collaborativecourses.link.Links;
import org.collaborativecourses.link.TokenPurpose;
import org.collaborativecourses.role.GrantedRole;
import org.collaborativecourses.role.RoleScope;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Settings;

/** The first administrator of an empty house: made by whoever can read the link that only the server's console shows. */
@Stateless
public class SetupService {

    @Inject
    private Links links;

    @Inject
    private Admissions admissions;

    @Inject
    private RoleService roles;

    @Inject
    private Settings settings;

    @Inject
    private SetupLinkFile file;

    /**
     * Called at every start: where there is no administrator, writes a new link into the data folder; links of earlier
     * starts stay good for a week. Demonstration accounts have to be there before.
     *
     * @return the link
     */
    public Optional<String> prepare() {
        if (roles.hasAdministrator()) {
            file.remove();
            return Optional.empty();
        }
        String secret = links.issue(TokenPurpose.FIRST_ADMINISTRATOR, null, null, null);
        String link = settings.baseUrl() + "/setup/" + secret;
        file.write(link);
        return Optional.of(link);
    }

    public boolean isOpen(String secret, String remote) {
        return !roles.hasAdministrator()
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
        if (roles.hasAdministrator()) {
            throw new LinkSpentException();
        }
        long personId = admissions.admit(email, name, language, password).orElseThrow(AlreadyMemberException::new);
        roles.giveByHouse(personId, GrantedRole.ADMINISTRATOR, RoleScope.HOUSE, "");
        links.withdrawAll(TokenPurpose.FIRST_ADMINISTRATOR);
        file.remove();
        return admissions.begin(personId);
    }
}
