package org.collaborativecourses.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.privacy.ErasureService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/** {@code POST /people/{person}/erasure {erasurePassword, certificates, reason, understood}}. */
@Path("/people/{person}/erasure")
@RequestScoped
public class PersonErasureResource {

    @Inject
    private ErasureService erasures;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @RequestBodySchema(DataBodies.ErasureOfPerson.class)
    @Access(Who.SECRETARIAT)
    public Response erase(@PathParam("person") long person, Fields fields) {
        return forms.answer(fields, "/secretariat/people/" + person + "/erasure", () -> {
            erasures.erase(
                    Visitor.of(request).getPersonId(),
                    fields.get("erasurePassword"),
                    person,
                    fields.get("certificates"),
                    fields.flag("understood"),
                    fields.get("reason"));
            return Done.goTo("/secretariat/audit?action=privacy.erased");
        });
    }
}
