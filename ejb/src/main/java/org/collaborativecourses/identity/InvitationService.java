package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;

/** Somebody is asked in by mail; whoever opens its link has the address, which needs no further confirmation. */
@Stateless
public class InvitationService {

    private static final int MOST = 200;

    @Inject
    private PersonRepository persons;

    @Inject
    private TokenRepository tokens;

    @Inject
    private Links links;

    @Inject
    private RateLimits limits;

    @Inject
    private Accounts accounts;

    @Inject
    private Admissions admissions;

    @Inject
    private LoginKeeper logins;

    @Inject
    private Event<Invited> invitations;

    @Inject
    private Event<AlreadyRegistered> doubles;

    @Inject
    private Event<PersonJoined> joinings;

    @Inject
    private Clock clock;

    /**
     * Sends a link to the address. Where it has an account already, whoever asks for the whole house is told; to others
     * nothing tells it, and the account's owner gets a mail that says so.
     *
     * @param reach of the inviter
     * @param organisation the key of the one the person will belong to, or null
     * @param organisationName what the mail calls it, or null
     * @throws InvalidException at email or language
     * @throws AlreadyMemberException where the address has an account
     */
    public void invite(
            long inviterId,
            Reach reach,
            String email,
            Language language,
            String organisation,
            String organisationName) {
        Checks checks = new Checks();
        EmailAddress address = checks.of(() -> EmailAddress.of("email", email));
        checks.that(() -> {
            if (language == null) {
                throw new InvalidException("language", "identity.error.choose");
            }
        });
        checks.pass();
        if (!reach.everything()) {
            limits.spend(RateLimit.MAIL_TO_ADDRESS, address.key());
        }
        Optional<Person> known = persons.findByEmail(address.key()).filter(Person::isConfirmed);
        if (known.isPresent()) {
            if (reach.everything()) {
                throw new AlreadyMemberException();
            }
            doubles.fire(new AlreadyRegistered(known.get().email(), known.get().language()));
            return;
        }
        InvitationDetail detail = new InvitationDetail(language, organisation);
        String secret = links.issue(TokenPurpose.INVITE, null, address.written(), detail.write());
        invitations.fire(new Invited(
                address.written(),
                language,
                accounts.get(inviterId).name(),
                organisationName,
                "/invitation/" + secret));
    }

    /** The newest first, at most 200. */
    public List<InvitationView> newest() {
        return tokens.newest(TokenPurpose.INVITE, MOST).stream().map(this::view).toList();
    }

    /** Those into these organisations, the newest first, at most 200. */
    public List<InvitationView> newestInto(Collection<String> organisations) {
        return tokens.newestInvitations(organisations, MOST).stream()
                .map(this::view)
                .toList();
    }

    /** The organisation that the invitation leads into, if there is such an invitation and it names one. */
    public Optional<String> organisationOf(long id) {
        return tokens.find(id)
                .filter(it -> it.isFor(TokenPurpose.INVITE))
                .map(it -> InvitationDetail.read(it.detail()).organisation());
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
            return new OpenInvitation(it.email(), detail.language(), detail.organisation());
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
                .ifPresent(it -> joinings.fire(new PersonJoined(person.id(), it)));
        return logins.begin(person, false);
    }

    private InvitationView view(Token token) {
        InvitationDetail detail = InvitationDetail.read(token.detail());
        return new InvitationView(
                token.id(),
                token.email(),
                detail.language(),
                detail.organisation(),
                token.createdAt(),
                token.expiresAt(),
                token.usedAt().orElse(null),
                token.isOpen(clock.instant()));
    }
}
