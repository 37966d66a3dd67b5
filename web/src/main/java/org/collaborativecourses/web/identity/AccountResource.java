package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.identity.AccountService;
import org.collaborativecourses.identity.LoggedIn;
import org.collaborativecourses.identity.LoginService;
import org.collaborativecourses.identity.PasswordService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * What people do with their own account: {@code /my/account/address {email, addressPassword}},
 * {@code /my/account/password {currentPassword, newPassword}}, {@code /my/account/logins/end}.
 */
@Path("/my/account")
@RequestScoped
public class AccountResource {

    private static final String PAGE = "/my/account";

    @Inject
    private AccountService accounts;

    @Inject
    private PasswordService passwords;

    @Inject
    private LoginService logins;

    @Inject
    private LoginCookie cookie;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Path("/address")
    @RequestBodySchema(AccountBodies.NewAddress.class)
    @Access(Who.MEMBER)
    public Response changeAddress(Fields fields) {
        return forms.answer(fields, PAGE, () -> {
            accounts.requestAddress(me(), fields.get("email"), fields.get("addressPassword"));
            return Done.goTo(PAGE + "?done=sent");
        });
    }

    @POST
    @Path("/password")
    @RequestBodySchema(AccountBodies.NewPassword.class)
    @Access(Who.MEMBER)
    public Response changePassword(Fields fields, @Context HttpServletResponse response) {
        return forms.answer(fields, PAGE, () -> {
            LoggedIn fresh =
                    passwords.change(me(), fields.get("currentPassword"), fields.get("newPassword"), isRemembered());
            return new Done(PAGE + "?done=password", cookie.begin(fresh, response));
        });
    }

    @POST
    @Path("/logins/end")
    @Access(Who.MEMBER)
    public Response logOutEverywhere(@Context HttpServletResponse response) {
        logins.logOutEverywhere(me());
        cookie.end(response);
        return forms.done(Done.goTo("/login?done=out"));
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }

    private boolean isRemembered() {
        String token = cookie.token().orElse("");
        return logins.loginsOf(me(), token).stream().anyMatch(it -> it.thisOne() && it.remembered());
    }
}
