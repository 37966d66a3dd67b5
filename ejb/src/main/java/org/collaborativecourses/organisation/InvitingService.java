package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.admission.InvitationService;
import org.collaborativecourses.admission.InvitationView;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;

/** People are asked into organisations: by the secretariat into any or none, by coordinators into those within reach. */
@Stateless
public class InvitingService {

    @Inject
    private InvitationService invitations;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private Affiliations belonging;

    /**
     * @param key of the organisation, or empty
     * @throws InvalidException at email, language or organisation
     */
    public void invite(long inviterId, Reach reach, String email, Language language, String key) {
        Organisation organisation = organisations.find(key).orElse(null);
        boolean wrong = organisation == null && !(key.isEmpty() && reach.everything());
        if (wrong || organisation != null && !organisations.isWithin(reach, organisation, belonging.today())) {
            throw new InvalidException("organisation", "identity.error.choose");
        }
        invitations.invite(
                inviterId,
                reach,
                email,
                language,
                organisation == null ? null : organisation.key(),
                organisation == null ? null : organisation.name());
    }

    /** The newest first, at most 200, with the names of the organisations. */
    public List<InvitationView> newest(Reach reach) {
        List<InvitationView> found = reach.everything()
                ? invitations.newest()
                : invitations.newestInto(organisations.everyKeyOf(organisations.within(reach, belonging.today())));
        Map<String, Organisation> named = organisations.resolve(found.stream()
                .map(InvitationView::organisation)
                .flatMap(it -> Optional.ofNullable(it).stream())
                .collect(Collectors.toSet()));
        return found.stream()
                .map(it -> it.into(
                        it.organisation() == null || !named.containsKey(it.organisation())
                                ? null
                                : named.get(it.organisation()).name()))
                .toList();
    }

    /** @throws NotFoundException where it is not within reach, was accepted, or is no invitation */
    public void withdraw(Reach reach, long id) {
        if (!reach.everything()) {
            Organisation into =
                    invitations.organisationOf(id).flatMap(organisations::find).orElseThrow(NotFoundException::new);
            if (!organisations.isWithin(reach, into, belonging.today())) {
                throw new NotFoundException();
            }
        }
        invitations.withdraw(id);
    }

    /** What the organisation of this key is called. */
    public Optional<String> nameOf(String key) {
        return Optional.ofNullable(organisations.resolve(Set.of(key)).get(key)).map(Organisation::name);
    }
}
