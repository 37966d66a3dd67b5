package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.identity.InvitationService;
import org.collaborativecourses.identity.LinkSpentException;
import org.collaborativecourses.identity.OpenInvitation;
import org.collaborativecourses.web.shared.Address;

/** Where somebody who was invited makes the account. */
@Named
@RequestScoped
public class InvitationPage {

    @Inject
    private InvitationService invitations;

    @Inject
    private HttpServletRequest request;

    private String token;
    private OpenInvitation invitation;

    public void load() {
        token = Address.part(request, "token");
        invitation = invitations.find(token, request.getRemoteAddr()).orElseThrow(LinkSpentException::new);
    }

    public String getToken() {
        return token;
    }

    public OpenInvitation getInvitation() {
        return invitation;
    }
}
