package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.collaborativecourses.shared.InvalidException;

/** The organisations that people choose from and courses name. */
@Stateless
public class OrganisationService {

    @Inject
    private OrganisationRepository organisations;

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
        List<OrganisationView> exact = exactly(words);
        return exact.size() == 1 ? exact : matching(withoutShortName(words), most);
    }

    /** Asked of its own: among so many that have the words in their name, the one with this name need not come first. */
    private List<OrganisationView> exactly(String words) {
        List<OrganisationView> ofKey = named(List.of(words));
        if (ofKey.size() == 1) {
            return ofKey;
        }
        return Stream.of(words, withoutShortName(words))
                .distinct()
                .flatMap(it -> organisations.ofName(it).stream())
                .map(Organisation::view)
                .filter(it -> words.equalsIgnoreCase(it.fullName()) || words.equalsIgnoreCase(it.name()))
                .distinct()
                .toList();
    }

    private static String withoutShortName(String words) {
        return words.replaceFirst("\\s*\\([^()]*\\)$", "");
    }

    /**
     * The key of the one whose key or name it is; nothing where nothing is said. A part of a name is never enough, even
     * where only one has it: what is done with an organisation by its name may be for good.
     *
     * @throws InvalidException at the field where one is to be chosen, or there is none
     */
    public String keyOf(String field, String said) {
        String words = said.strip();
        if (words.isEmpty()) {
            return "";
        }
        List<OrganisationView> exact = exactly(words);
        if (exact.size() != 1) {
            boolean none =
                    exact.isEmpty() && matching(withoutShortName(words), 1).isEmpty();
            throw new InvalidException(field, none ? "organisation.find.none" : "organisation.find.choose");
        }
        return exact.get(0).key();
    }
}
