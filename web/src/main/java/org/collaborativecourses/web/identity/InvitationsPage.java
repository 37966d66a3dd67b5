package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.admission.InvitationView;
import org.collaborativecourses.organisation.InvitingService;
import org.collaborativecourses.web.shared.Visitor;

/** Where the secretariat invites people. */
@Named
@RequestScoped
public class InvitationsPage {

    private static final Set<String> DONE = Set.of("sent", "withdrawn");

    @Inject
    private InvitingService service;

    @Inject
    private OrganisationsMeant meant;

    @Inject
    private HttpServletRequest request;

    private List<InvitationView> invitations;

    public void load() {
        invitations = service.newest(Visitor.of(request).getReach());
        meant.load("organisation");
    }

    public List<InvitationView> getInvitations() {
        return invitations;
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "identity.invitations.done." + done : null;
    }
}
