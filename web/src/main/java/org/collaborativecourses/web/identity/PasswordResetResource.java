package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.identity.PasswordService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * {@code POST /password-resets {email}}: a mail is sent where the address is known, and the answer is the same where it is
 * not. {@code POST /password-resets/{token} {password}}: sets the password and ends every login.
 */
@Path("/password-resets")
@RequestScoped
public class PasswordResetResource {

    @Inject
    private PasswordService passwords;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @RequestBodySchema(AccountBodies.OnlyEmail.class)
    @Access(Who.ANYONE)
    public Response forget(Fields fields) {
        return forms.answer(fields, "/forgotten", () -> {
            passwords.forget(fields.get("email"), Visitor.of(request).getRemote());
            return Done.goTo("/forgotten?sent");
        });
    }

    @POST
    @Path("/{token}")
    @RequestBodySchema(AccountBodies.OnlyPassword.class)
    @Access(Who.ANYONE)
    public Response reset(@PathParam("token") String token, Fields fields) {
        return forms.answer(fields, "/reset/" + token, () -> {
            passwords.reset(token, fields.get("password"), Visitor.of(request).getRemote());
            return Done.goTo("/login?done=password");
        });
    }
}
