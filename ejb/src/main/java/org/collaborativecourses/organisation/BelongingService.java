package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.identity.Profile;
import org.collaborativecourses.identity.ProfileService;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;

/** What people say of themselves, the organisations they belong to included. */
@Stateless
public class BelongingService {

    @Inject
    private ProfileService profiles;

    @Inject
    private AffiliationRepository affiliations;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Affiliations belonging;

    /** Keys of the organisations that the person belongs to now. */
    public Set<String> of(long personId) {
        return affiliations.of(personId).stream()
                .filter(Affiliation::isOpen)
                .map(it -> it.organisation().key())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws InvalidException at name, language, country, zone or organisations, with all that is wrong */
    public void describe(long personId, Profile profile, Set<String> keys) {
        Checks checks = new Checks();
        Collection<Organisation> wanted = checks.of(() -> allOf(keys));
        checks.that(() -> profiles.describe(personId, profile));
        checks.pass();
        belonging.belongTo(personId, wanted);
    }

    private List<Organisation> allOf(Set<String> keys) {
        var found = organisations.resolve(keys);
        if (found.size() != keys.size()) {
            throw new InvalidException("organisations", "identity.error.choose");
        }
        return found.values().stream().distinct().toList();
    }
}
