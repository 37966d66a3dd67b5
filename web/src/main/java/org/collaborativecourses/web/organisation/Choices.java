package org.collaborativecourses.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.organisation.OrganisationKinds;
import org.collaborativecourses.web.identity.World;
import org.collaborativecourses.web.shared.Visitor;

/** What there is to choose from wherever organisations are described or narrowed down, in the visitor's language. */
@Named
@RequestScoped
public class Choices {

    @Inject
    private HttpServletRequest request;

    private List<World.Place> countries;

    public List<String> getTypes() {
        return OrganisationKinds.TYPES;
    }

    public List<String> getRegions() {
        return OrganisationKinds.REGIONS;
    }

    public List<String> getComponents() {
        return OrganisationKinds.COMPONENTS;
    }

    /** By name. */
    public List<World.Place> getCountries() {
        if (countries == null) {
            countries = World.countries(Visitor.of(request).getLanguage());
        }
        return countries;
    }

    public String country(String code) {
        return World.country(code, Visitor.of(request).getLanguage());
    }
}
