package org.collaborativecourses.web.offering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.offering.ExtensionService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/** More time for one person in one course: {@code POST /courses/{course}/extensions/{person} {until, reason}}. */
@Path("/courses/{course}/extensions")
@RequestScoped
public class ExtensionResource {

    @Inject
    private ExtensionService extensions;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Path("/{person}")
    @RequestBodySchema(ExtensionBody.class)
    @Access(Who.FACILITATOR)
    public Response extend(@PathParam("course") String course, @PathParam("person") long person, Fields fields) {
        String page = "/teach/extensions/" + course + "/" + person;
        return forms.answer(fields, page, () -> {
            Visitor visitor = Visitor.of(request);
            extensions.extend(
                    visitor.getPersonId(),
                    visitor.getReach(),
                    person,
                    course,
                    fields.get("until"),
                    fields.get("reason"));
            return Done.goTo(page + "?done=extended");
        });
    }
}
