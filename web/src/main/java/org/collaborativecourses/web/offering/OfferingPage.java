package org.collaborativecourses.web.offering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.offering.BulkAction;
import org.collaborativecourses.offering.BulkLine;
import org.collaborativecourses.offering.BulkPlan;
import org.collaborativecourses.offering.BulkService;
import org.collaborativecourses.offering.OfferedPerson;
import org.collaborativecourses.offering.OfferingService;
import org.collaborativecourses.offering.OfferingView;
import org.collaborativecourses.offering.PeopleFilter;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;

/**
 * Behind {@code /secretariat/offerings/{offering}}: its terms, its people, and what would become of those who are shown
 * if something were done with all of them. Looking at that writes nothing: it is another address of the same page.
 */
@Named
@RequestScoped
public class OfferingPage {

    private static final int LINES = 50;
    public static final List<String> FILTERS = List.of("q", "state", "organisation", "country", "person");
    private static final Set<String> DONE = Set.of("offered", "described", "ended", "bulk");

    @Inject
    private OfferingService service;

    @Inject
    private BulkService bulk;

    @Inject
    private HttpServletRequest request;

    private OfferingView offering;
    private String title;
    private Listing listing;
    private List<OfferedPerson> people;
    private Map<String, String> organisations;
    private BulkPlan plan;
    private final List<String> problems = new ArrayList<>();

    public void load() {
        Visitor visitor = Visitor.of(request);
        Reach reach = visitor.getReach();
        offering = service.get(reach, idOf(Address.part(request, "offering")));
        title = service.offerable(visitor.getLanguage()).getOrDefault(offering.key(), offering.key());
        List<String> names = new ArrayList<>(FILTERS);
        names.addAll(List.of("action", "until", "reason"));
        listing = new Listing(request, "/secretariat/offerings/" + offering.id(), names, LINES);
        PeopleFilter filter = filterOf(listing);
        if (!listing.get("action").isEmpty()) {
            plan(reach, filter);
        }
        if (plan == null) {
            int first = listing.found(bulk.count(reach, offering.id(), filter));
            people = bulk.find(reach, offering.id(), filter, first, LINES);
        } else {
            listing.found(plan.lines().size());
        }
        organisations = bulk.organisations(reach, offering.id());
    }

    private void plan(Reach reach, PeopleFilter filter) {
        Texts texts = Texts.in(Visitor.of(request).getLanguage());
        try {
            plan = bulk.plan(
                    reach,
                    offering.id(),
                    filter,
                    BulkAction.find(listing.get("action")).orElse(null),
                    listing.get("until"),
                    listing.get("reason"));
        } catch (InvalidException invalid) {
            invalid.all().forEach(it -> problems.add(texts.format(it.messageKey(), it.arguments())));
        } catch (RefusedException refused) {
            problems.add(texts.format(refused.messageKey(), refused.arguments()));
        }
    }

    public static PeopleFilter filterOf(Listing listing) {
        return filter(
                listing.get("q"),
                listing.get("state"),
                listing.get("organisation"),
                listing.get("country"),
                listing.get("person"));
    }

    static PeopleFilter filter(String text, String state, String organisation, String country, String person) {
        return new PeopleFilter(text, state, organisation, country, person.isEmpty() ? null : idOf(person));
    }

    static long idOf(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new NotFoundException();
        }
    }

    public OfferingView getOffering() {
        return offering;
    }

    /** What is offered, in the visitor's language. */
    public String getTitle() {
        return title;
    }

    public Listing getListing() {
        return listing;
    }

    /** The address of the people that were found, as a file. */
    public String file(String format) {
        return listing.file("offerings/" + offering.id() + "/people", format);
    }

    /** Names of the fields that narrow the people down. */
    public List<String> getFilters() {
        return FILTERS;
    }

    /** None where a plan is shown. */
    public List<OfferedPerson> getPeople() {
        return people;
    }

    /** Names by key. */
    public Map<String, String> getOrganisations() {
        return organisations;
    }

    public BulkAction[] getActions() {
        return BulkAction.values();
    }

    /** What would happen, or null. */
    public BulkPlan getPlan() {
        return plan;
    }

    /** The lines of the plan on this page of the list. */
    public List<BulkLine> getLines() {
        int first = (listing.getPage() - 1) * LINES;
        List<BulkLine> all = plan.lines();
        return all.subList(Math.min(first, all.size()), Math.min(first + LINES, all.size()));
    }

    /** Why there is no plan. */
    public List<String> getProblems() {
        return problems;
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "offering.done." + done : null;
    }
}
