package org.collaborativecourses.web.organisation;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.organisation.OrganisationDeskService;
import org.collaborativecourses.organisation.OrganisationFacts;
import org.collaborativecourses.organisation.OrganisationQuery;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/**
 * {@code GET /organisations?q&type&country&region&component&memberOf&page} and what the secretariat writes: {@code POST
 * /organisations {key, name, shortName, type, country, region, components: [], language}}, the same at its key, {@code
 * …/memberships {parent, from, to}}, {@code …/memberships/{id}/end {to}}, {@code …/merge {into}}.
 */
@Path("/organisations")
@RequestScoped
public class OrganisationResource {

    private static final String PAGE = "/secretariat/organisations/";
    private static final int LINES = 100;

    @Inject
    private OrganisationDeskService organisations;

    @Inject
    private OrganisationService all;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.SECRETARIAT)
    public Map<String, Object> list() {
        Listing listing = new Listing(
                request,
                "/api/v1/organisations",
                List.of("q", "type", "country", "region", "component", "memberOf"),
                LINES);
        OrganisationQuery query = OrganisationsPage.queryOf(listing);
        int first = listing.found(organisations.count(query));
        return Map.of("total", listing.getTotal(), "organisations", organisations.find(query, first, LINES));
    }

    @POST
    @Access(Who.SECRETARIAT)
    public Response create(Fields fields) {
        return forms.answer(fields, PAGE + "new", () -> {
            String key = organisations.create(me(), fields.get("key"), facts(fields));
            return new Done(PAGE + key + "?done=created", Map.of("key", key));
        });
    }

    @POST
    @Path("/{organisation}")
    @Access(Who.SECRETARIAT)
    public Response describe(@PathParam("organisation") String key, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            organisations.describe(me(), key, facts(fields));
            return Done.goTo(PAGE + key + "?done=described");
        });
    }

    @POST
    @Path("/{organisation}/memberships")
    @Access(Who.SECRETARIAT)
    public Response join(@PathParam("organisation") String key, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            organisations.join(
                    me(),
                    key,
                    all.keyOf("parent", fields.get("parent")),
                    Days.of(fields, "from"),
                    Days.of(fields, "to"));
            return Done.goTo(PAGE + key + "?done=joined#memberships");
        });
    }

    @POST
    @Path("/{organisation}/memberships/{id}/end")
    @Access(Who.SECRETARIAT)
    public Response leave(@PathParam("organisation") String key, @PathParam("id") long id, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            LocalDate day = Days.of(fields, "to");
            organisations.leave(
                    me(), key, id, day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day);
            return Done.goTo(PAGE + key + "?done=left#memberships");
        });
    }

    @POST
    @Path("/{organisation}/merge")
    @Access(Who.SECRETARIAT)
    public Response merge(@PathParam("organisation") String key, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            String into = all.keyOf("into", fields.get("into"));
            organisations.merge(me(), key, into);
            return Done.goTo(PAGE + into + "?done=merged");
        });
    }

    private static OrganisationFacts facts(Fields fields) {
        return new OrganisationFacts(
                fields.get("name"),
                fields.get("shortName"),
                fields.get("type"),
                fields.get("country"),
                fields.get("region"),
                Set.copyOf(fields.all("components")),
                fields.get("language"));
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
