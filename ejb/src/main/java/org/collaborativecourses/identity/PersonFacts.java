package org.collaborativecourses.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/**
 * What the secretariat knows of somebody who is put into the house without having registered.
 *
 * @param email as written
 * @param name as it shall be printed
 * @param country ISO 3166-1 alpha-2, or empty
 * @param zone a time zone's name; empty: UTC, until the person says another
 */
public record PersonFacts(String email, String name, Language language, String country, String zone) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws InvalidException with all that is wrong, at email, name, language, country, zone */
    public void check() {
        Checks checks = new Checks();
        checks.of(() -> EmailAddress.of("email", email));
        checks.of(() -> PrintedName.of("name", name));
        checks.that(() -> demand("language", language != null));
        checks.that(() -> demand("country", country.isEmpty() || COUNTRIES.contains(country)));
        checks.that(() ->
                demand("zone", zone.isEmpty() || ProfileService.knownZone(zone).isPresent()));
        checks.pass();
    }

    private static void demand(String field, boolean right) {
        if (!right) {
            throw new InvalidException(field, "identity.error.choose");
        }
    }

    /** What is unique of the address. */
    public String key() {
        return EmailAddress.keyOf(email);
    }

    PrintedName printedName() {
        return PrintedName.of("name", name);
    }

    public ZoneId zoneOrUtc() {
        return ZoneId.of(zone.isEmpty() ? "UTC" : zone);
    }
}
