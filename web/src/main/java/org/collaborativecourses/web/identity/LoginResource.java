package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.identity.LoggedIn;
import org.collaborativecourses.identity.LoginService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/** {@code POST /login {email, password, remember, next}}: 200 {name, role, language, csrf}, or 303 to next, or to their desk. */
@Path("/login")
@RequestScoped
public class LoginResource {

    @Inject
    private LoginService logins;

    @Inject
    private LoginCookie cookie;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @RequestBodySchema(AccountBodies.LoggingIn.class)
    @Access(Who.ANYONE)
    public Response logIn(Fields fields, @Context HttpServletResponse response) {
        return forms.answer(fields, "/login", () -> {
            LoggedIn loggedIn = logins.logIn(
                    fields.get("email"),
                    fields.get("password"),
                    fields.flag("remember"),
                    Visitor.of(request).getRemote());
            cookie.token().ifPresent(logins::logOut);
            return new Done(OwnPath.of(fields.get("next"), loggedIn.signedIn()), cookie.begin(loggedIn, response));
        });
    }
}
