package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.collaborativecourses.shared.Language;

/** Four people to try the house with, one for each role. Never made unless a demonstration is asked for. */
@Stateless
public class DemonstrationAccounts {

    private record Sample(String email, String name, Role role, String country, String zone, String organisation) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("member@example.org", "Tariro Moyo", Role.MEMBER, "ZW", "Africa/Harare", "ecozi"),
            new Sample("facilitator@example.org", "Lucía Quispe", Role.FACILITATOR, "PE", "America/Lima", "clade"),
            new Sample("secretariat@example.org", "Amina Haddad", Role.SECRETARIAT, "JO", "Asia/Amman", "acea"),
            new Sample("admin@example.org", "Sam Okello", Role.ADMINISTRATOR, "UG", "Africa/Kampala", "gce"));

    @Inject
    private PersonRepository persons;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AffiliationRepository affiliations;

    @Inject
    private Admissions admissions;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    /**
     * Makes the accounts that are not there. Those that are there are left as they are, but get this password.
     *
     * @param password of all four; how long it is, is for whoever starts a demonstration to decide
     */
    public void create(String password) {
        for (Sample sample : SAMPLES) {
            EmailAddress address = EmailAddress.of("email", sample.email);
            persons.findByEmail(address.key())
                    .filter(Person::isConfirmed)
                    .ifPresentOrElse(it -> keep(it, password), () -> make(sample, address, password));
        }
    }

    private void keep(Person person, String password) {
        if (!passwords.match(password, person.passwordHash())) {
            person.changePassword(passwords.hash(password));
        }
    }

    private void make(Sample sample, EmailAddress address, String password) {
        PrintedName name = PrintedName.of("name", sample.name);
        admissions.admit(address, name, Language.EN, password).ifPresent(person -> {
            person.appoint(sample.role);
            person.describeProfile(name, Language.EN, sample.country, ZoneId.of(sample.zone));
            organisations
                    .find(sample.organisation)
                    .ifPresent(it -> affiliations.add(
                            new Affiliation(person, it, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
        });
    }
}
