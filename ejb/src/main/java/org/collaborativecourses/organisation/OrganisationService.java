package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.collaborativecourses.shared.InvalidException;

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

    /** Those that somebody may mean who writes a key, a name as it is shown, or a part of one. The exact one is alone. */
    public List<OrganisationView> meant(String said, int most) {
        String words = said.strip();
        if (words.isEmpty()) {
            return List.of();
        }
        List<OrganisationView> exact = named(List.of(words));
        if (exact.size() == 1) {
            return exact;
        }
        List<OrganisationView> found = matching(words.replaceFirst("\\s*\\([^()]*\\)$", ""), most);
        List<OrganisationView> called = found.stream()
                .filter(it -> words.equalsIgnoreCase(it.fullName()) || words.equalsIgnoreCase(it.name()))
                .toList();
        return called.size() == 1 ? called : found;
    }

    /**
     * The key of the one that is meant; nothing where nothing is said.
     *
     * @throws InvalidException at the field where it may be several, or is none
     */
    public String keyOf(String field, String said) {
        List<OrganisationView> meant = meant(said, 2);
        if (said.isBlank()) {
            return "";
        }
        if (meant.size() != 1) {
            throw new InvalidException(field, meant.isEmpty() ? "organisation.find.none" : "organisation.find.several");
        }
        return meant.get(0).key();
    }
}
