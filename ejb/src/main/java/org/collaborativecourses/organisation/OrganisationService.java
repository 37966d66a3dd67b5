package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** The organisations that people choose from and courses name. */
@Stateless
public class OrganisationService {

    @Inject
    private OrganisationRepository organisations;

    /** By name. */
    public List<OrganisationView> all() {
        return organisations.all().stream().map(Organisation::view).toList();
    }

    /** Those of the keys that are there, by name. */
    public List<OrganisationView> named(Collection<String> keys) {
        return organisations.named(keys).stream().map(Organisation::view).toList();
    }

    /** Those with a name, a short name or a key that has these words in it, by name. @param most how many at most */
    public List<OrganisationView> matching(String words, int most) {
        return words.isBlank()
                ? List.of()
                : organisations.matching(words.strip(), most).stream()
                        .map(Organisation::view)
                        .toList();
    }
}
