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
import java.util.List;
import java.util.Map;
import org.collaborativecourses.identity.RoleService;
import org.collaborativecourses.organisation.DirectoryService;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.organisation.PersonQuery;
import org.collaborativecourses.role.GrantedRole;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.role.RoleScope;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Listing;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/**
 * {@code GET /people?q&organisation&members&country&role&page}, those within reach. The secretariat: {@code POST
 * /people/{person}/roles {role: "facilitator/course", key}}, {@code …/roles/{id}/end}, {@code …/affiliations
 * {organisation, from, to}}, {@code …/affiliations/{id}/end {to}}.
 */
@Path("/people")
@RequestScoped
public class PersonResource {

    private static final String PAGE = "/secretariat/people/";
    private static final int LINES = 100;

    @Inject
    private DirectoryService directory;

    @Inject
    private RoleService roles;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.COORDINATOR)
    public Map<String, Object> list() {
        Listing listing = new Listing(
                request, "/api/v1/people", List.of("q", "organisation", "members", "country", "role"), LINES);
        Reach reach = Visitor.of(request).getReach();
        PersonQuery query = PeoplePage.queryOf(listing);
        int first = listing.found(directory.count(reach, query));
        return Map.of("total", listing.getTotal(), "people", directory.find(reach, query, first, LINES));
    }

    @POST
    @Path("/{person}/roles")
    @Access(Who.SECRETARIAT)
    public Response give(@PathParam("person") long person, Fields fields) {
        return forms.answer(fields, PAGE + person, () -> {
            String[] wanted = fields.get("role").split("/", 2);
            RoleScope scope =
                    RoleScope.find(wanted.length == 2 ? wanted[1] : "").orElse(null);
            roles.give(
                    me(),
                    person,
                    GrantedRole.find(wanted[0]).orElse(null),
                    scope,
                    scope == RoleScope.ORGANISATION
                            ? organisations.keyOf("key", fields.get("key"))
                            : fields.get("key"));
            return Done.goTo(PAGE + person + "?done=given#roles");
        });
    }

    @POST
    @Path("/{person}/roles/{id}/end")
    @Access(Who.SECRETARIAT)
    public Response take(@PathParam("person") long person, @PathParam("id") long id, Fields fields) {
        return forms.answer(fields, PAGE + person, () -> {
            roles.take(me(), person, id);
            return Done.goTo(PAGE + person + "?done=taken#roles");
        });
    }

    @POST
    @Path("/{person}/affiliations")
    @Access(Who.SECRETARIAT)
    public Response affiliate(@PathParam("person") long person, Fields fields) {
        return forms.answer(fields, PAGE + person, () -> {
            directory.affiliate(
                    me(),
                    person,
                    organisations.keyOf("organisation", fields.get("organisation")),
                    Days.of(fields, "from"),
                    Days.of(fields, "to"));
            return Done.goTo(PAGE + person + "?done=joined#affiliations");
        });
    }

    @POST
    @Path("/{person}/affiliations/{id}/end")
    @Access(Who.SECRETARIAT)
    public Response part(@PathParam("person") long person, @PathParam("id") long id, Fields fields) {
        return forms.answer(fields, PAGE + person, () -> {
            directory.part(me(), person, id, Days.of(fields, "to"));
            return Done.goTo(PAGE + person + "?done=left#affiliations");
        });
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
