package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.admission.InvitationView;
import org.collaborativecourses.organisation.InvitingService;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.web.shared.Visitor;

/** Where the secretariat invites people. */
@Named
@RequestScoped
public class InvitationsPage {

    private static final Set<String> DONE = Set.of("sent", "withdrawn");

    @Inject
    private InvitingService service;

    @Inject
    private OrganisationService allOrganisations;

    @Inject
    private HttpServletRequest request;

    private List<InvitationView> invitations;
    private List<OrganisationView> organisations;

    public void load() {
        invitations = service.newest(Visitor.of(request).getReach());
        organisations = allOrganisations.all();
    }

    public List<InvitationView> getInvitations() {
        return invitations;
    }

    public List<OrganisationView> getOrganisations() {
        return organisations;
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "identity.invitations.done." + done : null;
    }
}
