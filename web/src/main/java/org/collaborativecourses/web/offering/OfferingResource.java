package org.collaborativecourses.web.offering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.offering.BulkAction;
import org.collaborativecourses.offering.BulkPlan;
import org.collaborativecourses.offering.BulkService;
import org.collaborativecourses.offering.OfferedPerson;
import org.collaborativecourses.offering.OfferingQuery;
import org.collaborativecourses.offering.OfferingService;
import org.collaborativecourses.offering.OfferingTerms;
import org.collaborativecourses.offering.OfferingView;
import org.collaborativecourses.offering.PeopleFilter;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * {@code GET /offerings?collaborative&key&ended&page}, those within reach; {@code POST /offerings}, the same at its
 * number, {@code …/end}; {@code GET …/people?q&state&organisation&country&person&page} and with {@code action&until&reason}
 * what would become of each; {@code POST …/people} does it, if it is still what was shown.
 */
@Path("/offerings")
@RequestScoped
public class OfferingResource {

    private static final String PAGE = "/secretariat/offerings/";
    private static final int LINES = 100;

    @Inject
    private OfferingService offerings;

    @Inject
    private BulkService bulk;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.FACILITATOR)
    public Map<String, Object> list() {
        Listing listing = new Listing(request, "/api/v1/offerings", List.of("collaborative", "key", "ended"), LINES);
        OfferingQuery query = OfferingsPage.queryOf(listing);
        int first = listing.found(offerings.count(reach(), query));
        return Map.of(
                "total",
                listing.getTotal(),
                "offerings",
                offerings.find(reach(), query, first, LINES).stream()
                        .map(OfferingResource::json)
                        .toList());
    }

    @POST
    @RequestBodySchema(OfferingBodies.Terms.class)
    @Access(Who.FACILITATOR)
    public Response offer(Fields fields) {
        return forms.answer(fields, PAGE + "new", () -> {
            long id = offerings.offer(me(), reach(), fields.get("collaborative"), fields.get("key"), terms(fields));
            return new Done(PAGE + id + "?done=offered", Map.of("offering", id));
        });
    }

    @POST
    @Path("/{offering}")
    @RequestBodySchema(OfferingBodies.Terms.class)
    @Access(Who.FACILITATOR)
    public Response describe(@PathParam("offering") long id, Fields fields) {
        return forms.answer(fields, PAGE + id, () -> {
            offerings.describe(me(), reach(), id, terms(fields));
            return Done.goTo(PAGE + id + "?done=described");
        });
    }

    @POST
    @Path("/{offering}/end")
    @Access(Who.FACILITATOR)
    public Response end(@PathParam("offering") long id, Fields fields) {
        return forms.answer(fields, PAGE + id, () -> {
            offerings.end(me(), reach(), id);
            return Done.goTo(PAGE + id + "?done=ended");
        });
    }

    @GET
    @Path("/{offering}/people")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.FACILITATOR)
    public Map<String, Object> people(@PathParam("offering") long id) {
        Listing listing = new Listing(
                request,
                "/api/v1/offerings/" + id + "/people",
                List.of("q", "state", "organisation", "country", "person", "action", "until", "reason"),
                LINES);
        PeopleFilter filter = OfferingPage.filterOf(listing);
        if (!listing.get("action").isEmpty()) {
            return plan(bulk.plan(
                    reach(),
                    id,
                    filter,
                    BulkAction.find(listing.get("action")).orElse(null),
                    listing.get("until"),
                    listing.get("reason")));
        }
        int first = listing.found(bulk.count(reach(), id, filter));
        return Map.of(
                "total",
                listing.getTotal(),
                "people",
                bulk.find(reach(), id, filter, first, LINES).stream()
                        .map(OfferingResource::json)
                        .toList());
    }

    @POST
    @Path("/{offering}/people")
    @RequestBodySchema(OfferingBodies.Bulk.class)
    @Access(Who.FACILITATOR)
    public Response carryOut(@PathParam("offering") long id, Fields fields) {
        return forms.answer(fields, PAGE + id, () -> {
            long done = bulk.carryOut(
                    me(),
                    reach(),
                    id,
                    OfferingPage.filter(
                            fields.get("q"),
                            fields.get("state"),
                            fields.get("organisation"),
                            fields.get("country"),
                            fields.get("person")),
                    BulkAction.find(fields.get("action")).orElse(null),
                    fields.get("until"),
                    fields.get("reason"),
                    fields.get("plan"));
            return new Done(PAGE + id + "?done=bulk#people", Map.of("done", done));
        });
    }

    private static OfferingTerms terms(Fields fields) {
        return OfferingTerms.of(
                fields.flag("required"),
                fields.get("entry"),
                fields.get("startsOn"),
                fields.get("dueDays"),
                fields.get("dueOn"),
                fields.get("capacity"));
    }

    private static Map<String, Object> plan(BulkPlan plan) {
        return Map.of(
                "plan",
                plan.mark(),
                "count",
                plan.count(),
                "people",
                plan.lines().stream()
                        .map(it -> {
                            Map<String, Object> line = json(it.person());
                            line.put("does", it.does());
                            line.put("outcome", it.why());
                            return line;
                        })
                        .toList());
    }

    private static Map<String, Object> json(OfferingView it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("collaborative", it.collaborative());
        json.put("key", it.key());
        json.put("required", it.terms().required());
        json.put("entry", it.terms().entry().code());
        put(json, "startsOn", it.terms().startsOn());
        put(json, "dueDays", it.terms().dueDays());
        put(json, "dueOn", it.terms().dueOn());
        put(json, "capacity", it.terms().capacity());
        put(json, "endedAt", it.endedAt());
        json.put("enrolled", it.enrolled());
        json.put("invited", it.invited());
        json.put("waiting", it.waiting());
        return json;
    }

    private static Map<String, Object> json(OfferedPerson it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("name", it.name());
        json.put("email", it.email());
        json.put("state", it.stateCode());
        put(json, "dueAt", it.dueAt());
        json.put("courses", it.courses());
        json.put("complete", it.complete());
        json.put("organisations", it.organisations());
        return json;
    }

    private static void put(Map<String, Object> json, String name, Object value) {
        if (value != null) {
            json.put(name, value instanceof Integer ? value : value.toString());
        }
    }

    private Reach reach() {
        return Visitor.of(request).getReach();
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
