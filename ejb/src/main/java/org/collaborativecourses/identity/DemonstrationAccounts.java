package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.collaborativecourses.login.Passwords;
import org.collaborativecourses.role.GrantedRole;
import org.collaborativecourses.role.RoleScope;
import org.collaborativecourses.shared.Language;

/** Five people to try the house with, one for each role. Never made unless a demonstration is asked for. */
@Stateless
public class DemonstrationAccounts {

    private record Sample(
            String email, String name, String country, String zone, String organisation, List<Grant> grants) {}

    private record Grant(GrantedRole role, RoleScope scope, String key) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("member@example.org", "Tariro Moyo", "ZW", "Africa/Harare", "ecozi", List.of()),
            new Sample(
                    "coordinator@example.org",
                    "Beatriz Nunes",
                    "BR",
                    "America/Sao_Paulo",
                    "clade",
                    List.of(new Grant(GrantedRole.COORDINATOR, RoleScope.ORGANISATION, "clade"))),
            new Sample(
                    "facilitator@example.org",
                    "Lucía Quispe",
                    "PE",
                    "America/Lima",
                    "clade",
                    List.of(
                            new Grant(GrantedRole.FACILITATOR, RoleScope.COURSE, "monitoring-inclusive-education"),
                            new Grant(GrantedRole.FACILITATOR, RoleScope.COURSE, "mel-training"),
                            new Grant(GrantedRole.FACILITATOR, RoleScope.COLLABORATIVE, "social-inclusion"))),
            new Sample(
                    "secretariat@example.org",
                    "Amina Haddad",
                    "JO",
                    "Asia/Amman",
                    "acea",
                    List.of(new Grant(GrantedRole.SECRETARIAT, RoleScope.HOUSE, ""))),
            new Sample(
                    "admin@example.org",
                    "Sam Okello",
                    "UG",
                    "Africa/Kampala",
                    "gce",
                    List.of(new Grant(GrantedRole.ADMINISTRATOR, RoleScope.HOUSE, ""))));

    @Inject
    private PersonRepository persons;

    @Inject
    private Admissions admissions;

    @Inject
    private RoleService roles;

    @Inject
    private Passwords passwords;

    @Inject
    private Event<PersonJoined> joinings;

    /**
     * Makes the accounts that are not there. Those that are there are left as they are, but get this password.
     *
     * @param password of all five; how long it is, is for whoever starts a demonstration to decide
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
            person.describeProfile(name, Language.EN, sample.country, ZoneId.of(sample.zone));
            sample.grants.forEach(it -> roles.giveByHouse(person.id(), it.role(), it.scope(), it.key()));
            joinings.fire(new PersonJoined(person.id(), sample.organisation));
        });
    }
}
