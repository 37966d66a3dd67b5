package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.identity.LoginService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Who;

/** {@code POST /logout}: ends the login of this browser. */
@Path("/logout")
@RequestScoped
public class LogoutResource {

    @Inject
    private LoginService logins;

    @Inject
    private LoginCookie cookie;

    @Inject
    private Forms forms;

    @POST
    @Access(Who.ANYONE)
    public Response logOut(@Context HttpServletResponse response) {
        cookie.token().ifPresent(logins::logOut);
        cookie.end(response);
        return forms.done(Done.goTo("/login?done=out"));
    }
}
