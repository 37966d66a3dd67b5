package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.identity.InvitationService;
import org.collaborativecourses.identity.InvitationView;
import org.collaborativecourses.identity.OrganisationService;
import org.collaborativecourses.identity.OrganisationView;

/** Where administrators invite people. */
@Named
@RequestScoped
public class InvitationsPage {

    private static final Set<String> DONE = Set.of("sent", "withdrawn");

    @Inject
    private InvitationService service;

    @Inject
    private OrganisationService allOrganisations;

    @Inject
    private HttpServletRequest request;

    private List<InvitationView> invitations;
    private List<OrganisationView> organisations;

    public void load() {
        invitations = service.newest();
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
