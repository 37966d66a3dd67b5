package org.collaborativecourses.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.organisation.OrganisationDeskService;
import org.collaborativecourses.organisation.OrganisationQuery;
import org.collaborativecourses.organisation.OrganisationRow;
import org.collaborativecourses.web.shared.Listing;

/** The list of organisations. */
@Named
@RequestScoped
public class OrganisationsPage {

    public static final List<String> NAMES = List.of("q", "type", "country", "region", "component", "memberOf", "gap");

    private static final int LINES = 50;

    @Inject
    private OrganisationDeskService service;

    @Inject
    private HttpServletRequest request;

    private Listing listing;
    private List<OrganisationRow> organisations;

    public void load() {
        listing = new Listing(request, "/secretariat/organisations", NAMES, LINES);
        OrganisationQuery query = queryOf(listing);
        organisations = service.find(query, listing.found(service.count(query)), LINES);
    }

    /** What the list does not name among its fields is not asked for. */
    public static OrganisationQuery queryOf(Listing listing) {
        return new OrganisationQuery(
                listing.get("q"),
                listing.get("type"),
                listing.get("country"),
                listing.get("region"),
                listing.get("component"),
                listing.get("memberOf"),
                listing.get("gap"));
    }

    public Listing getListing() {
        return listing;
    }

    public List<OrganisationRow> getOrganisations() {
        return organisations;
    }
}
