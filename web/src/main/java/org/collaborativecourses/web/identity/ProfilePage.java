package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
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

    @Inject
    private ProfileService profiles;

    @Inject
    private BelongingService belonging;

    @Inject
    private OrganisationService allOrganisations;

    @Inject
    private HttpServletRequest request;

    private Profile profile;
    private Set<String> organisationsOfOwn;
    private List<OrganisationView> organisations;
    private List<World.Place> countries;
    private List<World.Place> zones;

    public void load() {
        Visitor visitor = Visitor.of(request);
        profile = profiles.get(visitor.getPersonId());
        organisationsOfOwn = belonging.of(visitor.getPersonId());
        organisations = allOrganisations.all();
        zones = World.zonesWith(profile.zone());
        countries = World.countries(visitor.getLanguage());
    }

    public Profile getProfile() {
        return profile;
    }

    public boolean belongsTo(String key) {
        return organisationsOfOwn.contains(key);
    }

    public List<OrganisationView> getOrganisations() {
        return organisations;
    }

    public List<World.Place> getCountries() {
        return countries;
    }

    public List<World.Place> getZones() {
        return zones;
    }
}
