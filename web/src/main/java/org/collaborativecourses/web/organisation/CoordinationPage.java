package org.collaborativecourses.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.admission.InvitationView;
import org.collaborativecourses.organisation.DirectoryService;
import org.collaborativecourses.organisation.InvitingService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.organisation.PersonQuery;
import org.collaborativecourses.organisation.PersonRow;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;

/** The coordinator's page: the people of what they coordinate and of its members, and who is asked in. */
@Named
@RequestScoped
public class CoordinationPage {

    private static final int LINES = 50;
    private static final Set<String> DONE = Set.of("sent", "withdrawn");

    @Inject
    private DirectoryService directory;

    @Inject
    private InvitingService inviting;

    @Inject
    private HttpServletRequest request;

    private Listing listing;
    private List<PersonRow> people;
    private List<OrganisationView> organisations;
    private List<InvitationView> invitations;

    public void load() {
        Reach reach = Visitor.of(request).getReach();
        listing = new Listing(request, "/coordination", List.of("q", "organisation"), LINES);
        PersonQuery query = PeoplePage.queryOf(listing);
        people = directory.find(reach, query, listing.found(directory.count(reach, query)), LINES);
        organisations = directory.organisations(reach);
        invitations = inviting.newest(reach);
    }

    public Listing getListing() {
        return listing;
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    public List<OrganisationView> getOrganisations() {
        return organisations;
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
