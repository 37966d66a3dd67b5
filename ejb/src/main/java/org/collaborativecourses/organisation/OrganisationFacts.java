package org.collaborativecourses.organisation;

import java.util.Locale;
import java.util.Set;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/**
 * What is said of an organisation, as a form or a file has it; empty texts say nothing.
 *
 * @param country ISO 3166-1 alpha-2
 * @param components some of OC1, OC2, OC3
 * @param language the code of the one it works in
 */
public record OrganisationFacts(
        String name,
        String shortName,
        String type,
        String country,
        String region,
        Set<String> components,
        String language) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_SHORT = 40;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public OrganisationFacts {
        name = name.strip().replaceAll("\\s+", " ");
        shortName = shortName.strip();
        components = Set.copyOf(components);
    }

    /** @throws InvalidException with all that is wrong, at name, shortName, type, country, region, components, language */
    public void check() {
        Checks checks = new Checks();
        checks.that(() -> demand("name", !name.isEmpty(), "organisation.error.nameMissing"));
        checks.that(() -> demand("name", name.length() <= LONGEST_NAME, "organisation.error.nameLong"));
        checks.that(() -> demand("shortName", shortName.length() <= LONGEST_SHORT, "organisation.error.shortNameLong"));
        checks.that(() -> demand("type", OrganisationKinds.TYPES.contains(type), "organisation.error.type"));
        checks.that(() ->
                demand("country", country.isEmpty() || COUNTRIES.contains(country), "organisation.error.country"));
        checks.that(() -> demand(
                "region", region.isEmpty() || OrganisationKinds.REGIONS.contains(region), "organisation.error.region"));
        checks.that(() -> demand(
                "components", OrganisationKinds.COMPONENTS.containsAll(components), "organisation.error.components"));
        checks.that(() -> demand(
                "language", language.isEmpty() || Language.find(language).isPresent(), "organisation.error.language"));
        checks.pass();
    }

    private static void demand(String field, boolean right, String otherwise) {
        if (!right) {
            throw new InvalidException(field, otherwise);
        }
    }
}
