package org.collaborativecourses.web.offering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.offering.OfferingQuery;
import org.collaborativecourses.offering.OfferingService;
import org.collaborativecourses.offering.OfferingView;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /secretariat/offerings}, and the form that offers something: as far as the visitor's reach goes. */
@Named
@RequestScoped
public class OfferingsPage {

    public static final List<String> NAMES = List.of("collaborative", "key", "ended");
    private static final int LINES = 50;

    @Inject
    private OfferingService service;

    @Inject
    private HttpServletRequest request;

    private Listing listing;
    private List<OfferingView> offerings;
    private Map<String, String> collaboratives;
    private Map<String, String> titles;

    public void load() {
        Reach reach = Visitor.of(request).getReach();
        listing = new Listing(request, "/secretariat/offerings", NAMES, LINES);
        OfferingQuery query = queryOf(listing);
        offerings = service.find(reach, query, listing.found(service.count(reach, query)), LINES);
        loadChoices();
    }

    /** The form alone, with the collaborative that the address names. */
    public void loadNew() {
        listing = new Listing(request, "/secretariat/offerings/new", List.of("collaborative", "key"), 1);
        loadChoices();
    }

    private void loadChoices() {
        collaboratives = service.collaboratives(Visitor.of(request).getReach());
        titles = service.offerable(Visitor.of(request).getLanguage());
    }

    public static OfferingQuery queryOf(Listing listing) {
        return new OfferingQuery(
                listing.get("collaborative"),
                listing.get("key"),
                !listing.get("ended").isEmpty());
    }

    public Listing getListing() {
        return listing;
    }

    public List<OfferingView> getOfferings() {
        return offerings;
    }

    /** Names by key. */
    public Map<String, String> getCollaboratives() {
        return collaboratives;
    }

    /** Of what can be offered, by key. */
    public Map<String, String> getTitles() {
        return titles;
    }

    /** What is offered, as the visitor knows it. */
    public String title(String key) {
        return titles.getOrDefault(key, key);
    }
}
