package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** Somebody is asked in by mail; whoever opens its link has the address, which needs no further confirmation. */
@Stateless
public class InvitationService {

    private static final int MOST = 200;

    @Inject
    private PersonRepository persons;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AffiliationRepository affiliations;

    @Inject
    private TokenRepository tokens;

    @Inject
    private Links links;

    @Inject
    private Accounts accounts;

    @Inject
    private Admissions admissions;

    @Inject
    private LoginKeeper logins;

    @Inject
    private Event<Invited> invitations;

    @Inject
    private Clock clock;

    /**
     * @param organisation the key of the one the person will belong to, or empty
     * @throws InvalidException at email, language or organisation
     */
    public void invite(long inviterId, String email, Language language, String organisation) {
        Checks checks = new Checks();
        EmailAddress address = checks.of(() -> addressToInvite(email));
        Optional<Organisation> belongsTo = checks.of(() -> organisationOf(organisation));
        checks.that(() -> {
            if (language == null) {
                throw new InvalidException("language", "identity.error.choose");
            }
        });
        checks.pass();
        String key = belongsTo.map(Organisation::key).orElse(null);
        String secret =
                links.issue(TokenPurpose.INVITE, null, address.written(), new InvitationDetail(language, key).write());
        invitations.fire(new Invited(
                address.written(),
                language,
                accounts.get(inviterId).name(),
                belongsTo.map(Organisation::name).orElse(null),
                "/invitation/" + secret));
    }

    /** The newest first, at most 200. */
    public List<InvitationView> newest() {
        Map<String, String> names =
                organisations.all().stream().collect(Collectors.toMap(Organisation::key, Organisation::name));
        return tokens.newest(TokenPurpose.INVITE, MOST).stream()
                .map(it -> view(it, names::get))
                .toList();
    }

    /** The link of an invitation that was not accepted opens nothing any more. */
    public void withdraw(long id) {
        Token token = tokens.find(id)
                .filter(it -> it.isFor(TokenPurpose.INVITE) && it.usedAt().isEmpty())
                .orElseThrow(NotFoundException::new);
        tokens.remove(token);
    }

    /** Looks at a link without using it. */
    public Optional<OpenInvitation> find(String secret, String remote) {
        return links.find(secret, remote, TokenPurpose.INVITE).map(it -> {
            InvitationDetail detail = InvitationDetail.read(it.detail());
            String organisation = Optional.ofNullable(detail.organisation())
                    .flatMap(organisations::find)
                    .map(Organisation::name)
                    .orElse(null);
            return new OpenInvitation(it.email(), detail.language(), organisation);
        });
    }

    /**
     * Makes the account and begins a login.
     *
     * @throws LinkSpentException where the link opens nothing, or the address has an account by now
     * @throws InvalidException at name or password
     */
    public LoggedIn accept(String secret, String name, String password, Language language, String remote) {
        Token token = links.use(secret, remote, TokenPurpose.INVITE);
        EmailAddress address = EmailAddress.of("email", token.email());
        Checks checks = new Checks();
        PrintedName printed = checks.of(() -> PrintedName.of("name", name));
        checks.that(() -> PasswordRules.check("password", password, address.written(), name));
        checks.pass();
        Person person = admissions.admit(address, printed, language, password).orElseThrow(LinkSpentException::new);
        Optional.ofNullable(InvitationDetail.read(token.detail()).organisation())
                .flatMap(organisations::find)
                .ifPresent(it -> affiliations.add(
                        new Affiliation(person, it, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
        return logins.begin(person, false);
    }

    private EmailAddress addressToInvite(String email) {
        EmailAddress address = EmailAddress.of("email", email);
        if (persons.findByEmail(address.key()).filter(Person::isConfirmed).isPresent()) {
            throw new AlreadyMemberException();
        }
        return address;
    }

    private Optional<Organisation> organisationOf(String key) {
        if (key == null || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(organisations
                .find(key)
                .orElseThrow(() -> new InvalidException("organisation", "identity.error.choose")));
    }

    private InvitationView view(Token token, Function<String, String> nameOf) {
        InvitationDetail detail = InvitationDetail.read(token.detail());
        return new InvitationView(
                token.id(),
                token.email(),
                detail.language(),
                detail.organisation() == null ? null : nameOf.apply(detail.organisation()),
                token.createdAt(),
                token.expiresAt(),
                token.usedAt().orElse(null),
                token.isOpen(clock.instant()));
    }
}
