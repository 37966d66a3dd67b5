package org.collaborativecourses.participation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.collaborativecourses.organisation.OrganisationKinds;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/**
 * Which organisations take part, as a sentence in parts: those that are of one of the types, and members of one of the
 * organisations, and in one of the countries, and so on; then their members; then others by name. A part that is empty
 * asks for nothing.
 *
 * @param memberOf keys of organisations
 * @param withMembers whether the direct members of those that are found take part too
 * @param components grantees of any of these
 * @param languages codes of those that they work in
 * @param named keys of organisations that take part whatever the rest says
 * @param stated what the source asks besides and nobody can look up here; shown, never evaluated
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rule(
        List<String> types,
        List<String> memberOf,
        boolean withMembers,
        List<String> countries,
        List<String> regions,
        List<String> components,
        List<String> languages,
        List<String> named,
        String stated) {

    static final int LONGEST_STATED = 500;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Rule {
        types = ordered(types);
        memberOf = ordered(memberOf);
        countries = ordered(countries);
        regions = ordered(regions);
        components = ordered(components);
        languages = ordered(languages);
        named = ordered(named);
        stated = stated == null ? "" : stated.strip();
    }

    private static List<String> ordered(Collection<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .filter(it -> !it.isBlank())
                        .sorted()
                        .distinct()
                        .toList();
    }

    /** Whether it asks for anything besides names. */
    @JsonIgnore
    public boolean isSelecting() {
        return !(types.isEmpty()
                && memberOf.isEmpty()
                && countries.isEmpty()
                && regions.isEmpty()
                && components.isEmpty()
                && languages.isEmpty());
    }

    /** @throws InvalidException at the part that is wrong, or at types where it asks for nobody */
    public void check() {
        demand("types", isSelecting() || !named.isEmpty(), "participation.error.empty");
        demand("types", OrganisationKinds.TYPES.containsAll(types), "organisation.error.type");
        demand("countries", COUNTRIES.containsAll(countries), "organisation.error.country");
        demand("regions", OrganisationKinds.REGIONS.containsAll(regions), "organisation.error.region");
        demand("components", OrganisationKinds.COMPONENTS.containsAll(components), "organisation.error.components");
        demand(
                "languages",
                languages.stream().allMatch(it -> Language.find(it).isPresent()),
                "organisation.error.language");
        demand("stated", stated.length() <= LONGEST_STATED, "participation.error.statedLong");
    }

    private static void demand(String field, boolean right, String otherwise) {
        if (!right) {
            throw new InvalidException(field, otherwise);
        }
    }
}
