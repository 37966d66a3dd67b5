package org.collaborativecourses.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.collaborativecourses.organisation.DirectoryService;
import org.collaborativecourses.organisation.PersonQuery;
import org.collaborativecourses.organisation.PersonRow;
import org.collaborativecourses.role.GrantedRole;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.web.identity.OrganisationsMeant;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;

/** The list of people, as far as the visitor's reach goes. */
@Named
@RequestScoped
public class PeoplePage {

    public static final List<String> NAMES = List.of("q", "organisation", "members", "country", "role");

    private static final int LINES = 50;

    @Inject
    private DirectoryService directory;

    @Inject
    private OrganisationsMeant meant;

    @Inject
    private HttpServletRequest request;

    private Listing listing;
    private List<PersonRow> people;

    public void load() throws IOException {
        if (meant.narrow("organisation")) {
            return;
        }
        Visitor visitor = Visitor.of(request);
        Reach reach = visitor.getReach();
        listing = new Listing(request, "/secretariat/people", NAMES, LINES);
        PersonQuery query = queryOf(listing);
        people = directory.find(reach, query, listing.found(directory.count(reach, query)), LINES);
    }

    /** What the list does not name among its fields is not asked for. */
    public static PersonQuery queryOf(Listing listing) {
        return new PersonQuery(
                listing.get("q"),
                listing.get("organisation"),
                !listing.get("members").isEmpty(),
                listing.get("country"),
                listing.get("role"));
    }

    public Listing getListing() {
        return listing;
    }

    public List<PersonRow> getPeople() {
        return people;
    }

    public GrantedRole[] getRoles() {
        return GrantedRole.values();
    }
}
