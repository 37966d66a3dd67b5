package org.collaborativecourses.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.audit.AuditEntry;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.identity.RoleService;
import org.collaborativecourses.identity.RoleView;
import org.collaborativecourses.organisation.DirectoryService;
import org.collaborativecourses.organisation.PersonDetail;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.web.audit.TrailWords;
import org.collaborativecourses.web.identity.OrganisationsMeant;
import org.collaborativecourses.web.identity.World;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** One person: where they belong, which roles they have and had, and what was done. */
@Named
@RequestScoped
public class PersonPage {

    private static final int NEWEST = 10;
    private static final Set<String> DONE = Set.of("given", "taken", "joined", "left");

    @Inject
    private DirectoryService directory;

    @Inject
    private RoleService roleService;

    @Inject
    private AuditService audit;

    @Inject
    private ScopeChoices choices;

    @Inject
    private OrganisationsMeant meant;

    @Inject
    private TrailWords words;

    @Inject
    private HttpServletRequest request;

    private PersonDetail detail;
    private List<RoleView> roles;
    private List<AuditEntry> trail;

    public void load() {
        Visitor visitor = Visitor.of(request);
        long id = idOf(Address.part(request, "person"));
        detail = directory.get(visitor.getReach(), id);
        roles = roleService.of(id, visitor.getPersonId());
        trail = audit.about("person/" + id, NEWEST);
        words.load(trail);
        choices.load(roles);
        meant.load("organisation");
    }

    static long idOf(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException nobody) {
            throw new NotFoundException();
        }
    }

    public PersonDetail getDetail() {
        return detail;
    }

    public List<RoleView> getRoles() {
        return roles;
    }

    public List<AuditEntry> getTrail() {
        return trail;
    }

    public String getCountry() {
        return World.country(detail.person().country(), Visitor.of(request).getLanguage());
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "organisation.person.done." + done : null;
    }
}
