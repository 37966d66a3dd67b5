package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.admission.SetupService;
import org.collaborativecourses.identity.LoggedIn;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/** {@code POST /setup/{token} {email, name, password}}: makes the first administrator, once. */
@Path("/setup/{token}")
@RequestScoped
public class SetupResource {

    @Inject
    private SetupService setup;

    @Inject
    private LoginCookie cookie;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @RequestBodySchema(AccountBodies.FirstAdministrator.class)
    @Access(Who.ANYONE)
    public Response setUp(@PathParam("token") String token, Fields fields, @Context HttpServletResponse response) {
        return forms.answer(fields, "/setup/" + token, () -> {
            LoggedIn loggedIn = setup.setUp(
                    token,
                    fields.get("email"),
                    fields.get("name"),
                    fields.get("password"),
                    Visitor.of(request).getLanguage(),
                    Visitor.of(request).getRemote());
            return new Done("/secretariat/invitations", cookie.begin(loggedIn, response));
        });
    }
}
