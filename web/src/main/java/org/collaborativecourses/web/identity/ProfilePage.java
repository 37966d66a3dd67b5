package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.identity.Profile;
import org.collaborativecourses.identity.ProfileService;
import org.collaborativecourses.organisation.BelongingService;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.organisation.OrganisationView;
import org.collaborativecourses.web.shared.Visitor;

/** How the visitor is described. */
@Named
@RequestScoped
public class ProfilePage {

    private static final int MOST_FOUND = 20;

    @Inject
    private ProfileService profiles;

    @Inject
    private BelongingService belonging;

    @Inject
    private OrganisationService allOrganisations;

    @Inject
    private HttpServletRequest request;

    private Profile profile;
    private List<OrganisationView> own;
    private List<OrganisationView> found;
    private List<World.Place> zones;

    public void load() {
        Visitor visitor = Visitor.of(request);
        profile = profiles.get(visitor.getPersonId());
        Set<String> keys = new LinkedHashSet<>(belonging.of(visitor.getPersonId()));
        own = allOrganisations.named(keys);
        found = allOrganisations.matching(getWanted(), MOST_FOUND).stream()
                .filter(it -> !keys.contains(it.key()))
                .toList();
        zones = World.zonesWith(profile.zone());
    }

    /** What the visitor looks for among the organisations, or an empty text. */
    public String getWanted() {
        String wanted = request.getParameter("find");
        return wanted == null ? "" : wanted.strip();
    }

    public Profile getProfile() {
        return profile;
    }

    public List<OrganisationView> getOwn() {
        return own;
    }

    /** Those that the visitor may mean, without their own. */
    public List<OrganisationView> getFound() {
        return found;
    }

    public List<World.Place> getZones() {
        return zones;
    }
}
