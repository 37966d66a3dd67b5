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
import org.collaborativecourses.identity.AccountService;
import org.collaborativecourses.identity.Confirmation;
import org.collaborativecourses.identity.LoggedIn;
import org.collaborativecourses.identity.RegistrationService;
import org.collaborativecourses.link.LinkSpentException;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * {@code POST /confirmations/{token} {password}}: confirms a new account, with its password, and logs in; or a changed
 * address, which needs none.
 */
@Path("/confirmations/{token}")
@RequestScoped
public class ConfirmationResource {

    @Inject
    private RegistrationService registrations;

    @Inject
    private AccountService accounts;

    @Inject
    private LoginCookie cookie;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @RequestBodySchema(AccountBodies.OnlyPassword.class)
    @Access(Who.ANYONE)
    public Response confirm(@PathParam("token") String token, Fields fields, @Context HttpServletResponse response) {
        return forms.answer(fields, "/confirm/" + token, () -> {
            String remote = Visitor.of(request).getRemote();
            Confirmation found = registrations.find(token, remote).orElseThrow(LinkSpentException::new);
            if (!found.first()) {
                accounts.confirmAddress(token, remote);
                return Done.goTo("/login?done=address");
            }
            LoggedIn loggedIn = registrations.confirm(token, fields.get("password"), remote);
            return new Done(OwnPath.of(found.next()), cookie.begin(loggedIn, response));
        });
    }
}
