package org.collaborativecourses.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.collaborativecourses.audit.AuditEntry;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.organisation.OrganisationDeskService;
import org.collaborativecourses.organisation.OrganisationDetail;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.web.audit.TrailWords;
import org.collaborativecourses.web.identity.OrganisationsMeant;
import org.collaborativecourses.web.shared.Address;

/** One organisation: what it is, what it is a member of, what was done to it; or one that is to be. */
@Named
@RequestScoped
public class OrganisationPage {

    private static final int NEWEST = 10;
    private static final Set<String> DONE = Set.of("created", "described", "joined", "left", "merged");

    @Inject
    private OrganisationDeskService service;

    @Inject
    private OrganisationsMeant meant;

    @Inject
    private AuditService audit;

    @Inject
    private TrailWords words;

    @Inject
    private HttpServletRequest request;

    private OrganisationDetail detail;
    private List<AuditEntry> trail;

    public void load() {
        detail = service.get(Address.part(request, "organisation"));
        String key = detail.view().key();
        meant.load("parent", "into");
        trail = audit.about(
                Stream.concat(Stream.of(key), detail.formerKeys().stream())
                        .map(it -> "organisation/" + it)
                        .toList(),
                NEWEST);
        words.load(trail);
    }

    public OrganisationDetail getDetail() {
        return detail;
    }

    /** Null where it is one that is to be. */
    public OrganisationView getView() {
        return detail == null ? null : detail.view();
    }

    public List<AuditEntry> getTrail() {
        return trail;
    }

    public boolean has(String component) {
        return detail != null && detail.view().components().contains(component);
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "organisation.done." + done : null;
    }
}
