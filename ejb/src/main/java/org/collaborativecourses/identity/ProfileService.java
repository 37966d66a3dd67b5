package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/** How people describe themselves. */
@Stateless
public class ProfileService {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Inject
    private Accounts accounts;

    @Inject
    private AffiliationRepository affiliations;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Clock clock;

    public Profile get(long personId) {
        Person person = accounts.get(personId);
        Set<String> keys = affiliations.of(personId).stream()
                .filter(Affiliation::isOpen)
                .map(it -> it.organisation().key())
                .collect(Collectors.toUnmodifiableSet());
        return new Profile(
                person.name(),
                person.language(),
                person.country().orElse(""),
                person.zone().getId(),
                keys);
    }

    /** @throws InvalidException at name, language, country, zone or organisations, with all that is wrong */
    public void describe(long personId, Profile profile) {
        Checks checks = new Checks();
        PrintedName name = checks.of(() -> PrintedName.of("name", profile.name()));
        Language language = checks.of(() -> languageOf(profile));
        String country = checks.of(() -> countryOf(profile));
        ZoneId zone = checks.of(() -> zoneOf(profile));
        List<Organisation> wanted = checks.of(() -> organisationsOf(profile));
        checks.pass();
        Person person = accounts.get(personId);
        person.describeProfile(name, language, country, zone);
        belongTo(person, wanted);
        accounts.changed(person);
    }

    /** The interface speaks this language from now on. */
    public void choose(long personId, Language language) {
        Person person = accounts.get(personId);
        person.choose(language);
        accounts.changed(person);
    }

    private void belongTo(Person person, List<Organisation> wanted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Affiliation> known = affiliations.of(person.id());
        for (Affiliation it : known) {
            boolean stays = wanted.contains(it.organisation());
            if (!stays && it.isOpen()) {
                if (it.beganOn(today)) {
                    affiliations.remove(it);
                } else {
                    it.end(today);
                }
            } else if (stays && !it.isOpen() && it.beganOn(today)) {
                it.goOn();
            }
        }
        for (Organisation organisation : wanted) {
            boolean there = known.stream().anyMatch(it -> it.isOpen() && it.organisation() == organisation);
            if (!there) {
                affiliations.add(new Affiliation(person, organisation, today));
            }
        }
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

    private List<Organisation> organisationsOf(Profile profile) {
        List<Organisation> found = organisations.named(profile.organisations());
        if (found.size() != profile.organisations().size()) {
            throw new InvalidException("organisations", "identity.error.choose");
        }
        return found;
    }
}
