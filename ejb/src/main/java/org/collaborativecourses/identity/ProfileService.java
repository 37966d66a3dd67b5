package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/** How people describe themselves. */
@Stateless
public class ProfileService {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Inject
    private Accounts accounts;

    public Profile get(long personId) {
        return profile(accounts.get(personId));
    }

    /** Empty where the account was closed. */
    public Optional<Profile> find(long personId) {
        return accounts.find(personId).map(ProfileService::profile);
    }

    private static Profile profile(Person person) {
        return new Profile(
                person.name(),
                person.language(),
                person.country().orElse(""),
                person.zone().getId());
    }

    /** @throws InvalidException at name, language, country or zone, with all that is wrong */
    public void describe(long personId, Profile profile) {
        Checks checks = new Checks();
        PrintedName name = checks.of(() -> PrintedName.of("name", profile.name()));
        Language language = checks.of(() -> languageOf(profile));
        String country = checks.of(() -> countryOf(profile));
        ZoneId zone = checks.of(() -> zoneOf(profile));
        checks.pass();
        Person person = accounts.lock(personId);
        person.describeProfile(name, language, country, zone);
        accounts.changed(person);
    }

    /** The interface speaks this language from now on. */
    public void choose(long personId, Language language) {
        Person person = accounts.lock(personId);
        person.choose(language);
        accounts.changed(person);
    }

    private static Language languageOf(Profile profile) {
        if (profile.language() == null) {
            throw new InvalidException("language", "identity.error.choose");
        }
        return profile.language();
    }

    private static String countryOf(Profile profile) {
        if (profile.country() == null || profile.country().isEmpty()) {
            return null;
        }
        if (!COUNTRIES.contains(profile.country())) {
            throw new InvalidException("country", "identity.error.choose");
        }
        return profile.country();
    }

    private static ZoneId zoneOf(Profile profile) {
        return knownZone(profile.zone()).orElseThrow(() -> new InvalidException("zone", "identity.error.choose"));
    }

    /** The zone of this name, if it is one of the world's. */
    static Optional<ZoneId> knownZone(String id) {
        return Optional.ofNullable(id)
                .filter(it -> ZoneId.getAvailableZoneIds().contains(it))
                .map(ZoneId::of);
    }
}
