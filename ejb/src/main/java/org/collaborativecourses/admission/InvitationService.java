package org.collaborativecourses.admission;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.identity.Admissions;
import org.collaborativecourses.identity.AlreadyRegistered;
import org.collaborativecourses.identity.EmailAddress;
import org.collaborativecourses.identity.KnownPerson;
import org.collaborativecourses.identity.LoggedIn;
import org.collaborativecourses.identity.PeopleService;
import org.collaborativecourses.identity.PersonJoined;
import org.collaborativecourses.identity.ProfileService;
import org.collaborativecourses.link.Link;
import org.collaborativecourses.link.LinkSpentException;
import org.collaborativecourses.link.Links;
import org.collaborativecourses.link.TokenPurpose;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;

/** Somebody is asked in by mail; whoever opens its link has the address, which needs no further confirmation. */
@Stateless
public class InvitationService {

    private static final int MOST = 200;

    @Inject
    private PeopleService people;

    @Inject
    private Links links;

    @Inject
    private RateLimits limits;

    @Inject
    private ProfileService profiles;

    @Inject
    private Admissions admissions;

    @Inject
    private Event<Invited> invitations;

    @Inject
    private Event<AlreadyRegistered> doubles;

    @Inject
    private Event<PersonJoined> joinings;

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
        KnownPerson known = people.known(List.of(address.key())).get(address.key());
        if (known != null) {
            if (reach.everything()) {
                throw new AlreadyMemberException();
            }
            doubles.fire(
                    new AlreadyRegistered(known.facts().email(), known.facts().language()));
            return;
        }
        InvitationDetail detail = new InvitationDetail(language, organisation);
        String secret = links.issue(TokenPurpose.INVITE, null, address.written(), detail.write());
        invitations.fire(new Invited(
                address.written(),
                language,
                profiles.get(inviterId).name(),
                organisationName,
                "/invitation/" + secret));
    }

    /** The newest first, at most 200. */
    public List<InvitationView> newest() {
        return links.newest(TokenPurpose.INVITE, MOST).stream()
                .map(InvitationService::view)
                .toList();
    }

    /** Those into these organisations, the newest first, at most 200. */
    public List<InvitationView> newestInto(Collection<String> organisations) {
        return links.newestInvitations(organisations, MOST).stream()
                .map(InvitationService::view)
                .toList();
    }

    /** The organisation that the invitation leads into, if there is such an invitation and it names one. */
    public Optional<String> organisationOf(long id) {
        return links.find(id, TokenPurpose.INVITE)
                .map(it -> InvitationDetail.read(it.detail()).organisation());
    }

    /** The link of an invitation that was not accepted opens nothing any more. */
    public void withdraw(long id) {
        links.withdraw(id, TokenPurpose.INVITE);
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
        Link link = links.use(secret, remote, TokenPurpose.INVITE);
        long personId = admissions.admit(link.email(), name, language, password).orElseThrow(LinkSpentException::new);
        Optional.ofNullable(InvitationDetail.read(link.detail()).organisation())
                .ifPresent(it -> joinings.fire(new PersonJoined(personId, it)));
        return admissions.begin(personId);
    }

    private static InvitationView view(Link link) {
        InvitationDetail detail = InvitationDetail.read(link.detail());
        return new InvitationView(
                link.id(),
                link.email(),
                detail.language(),
                detail.organisation(),
                link.createdAt(),
                link.expiresAt(),
                link.usedAt().orElse(null),
                link.isOpen());
    }
}
