package org.collaborativecourses.organisation;

import java.util.Set;
import org.collaborativecourses.shared.Language;

/**
 * An organisation as others see it.
 *
 * @param key stable, as courses and collaboratives name it
 * @param shortName what it is called in short, or nothing
 * @param type coalition-global, coalition-regional, coalition-national, ingo, cso, network, consultancy, university,
 *     government, programme
 * @param country ISO 3166-1 alpha-2, or nothing
 * @param components some of OC1, OC2, OC3
 * @param language the one it works in, or nothing
 */
public record OrganisationView(
        String key,
        String name,
        String shortName,
        String type,
        String country,
        String region,
        Set<String> components,
        Language language) {

    /** The name, with the short one behind it where there is one. */
    public String fullName() {
        return shortName == null ? name : name + " (" + shortName + ")";
    }
}
