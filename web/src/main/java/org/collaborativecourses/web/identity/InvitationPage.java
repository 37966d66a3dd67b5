package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.admission.InvitationService;
import org.collaborativecourses.admission.OpenInvitation;
import org.collaborativecourses.link.LinkSpentException;
import org.collaborativecourses.organisation.InvitingService;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Where somebody who was invited makes the account. */
@Named
@RequestScoped
public class InvitationPage {

    @Inject
    private InvitationService invitations;

    @Inject
    private InvitingService organisations;

    @Inject
    private HttpServletRequest request;

    private String token;
    private OpenInvitation invitation;
    private String organisation;

    public void load() {
        token = Address.part(request, "token");
        invitation = invitations.find(token, Visitor.of(request).getRemote()).orElseThrow(LinkSpentException::new);
        organisation = invitation.organisation() == null
                ? ""
                : organisations.nameOf(invitation.organisation()).orElse("");
    }

    public String getToken() {
        return token;
    }

    /** What the organisation is called, or an empty text. */
    public String getOrganisation() {
        return organisation;
    }

    public OpenInvitation getInvitation() {
        return invitation;
    }
}
