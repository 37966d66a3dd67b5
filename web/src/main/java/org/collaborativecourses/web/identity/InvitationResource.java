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
import org.collaborativecourses.admission.InvitationService;
import org.collaborativecourses.identity.LoggedIn;
import org.collaborativecourses.organisation.InvitingService;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * {@code POST /invitations {email, language, organisation}} and {@code /invitations/{id}/withdrawal} by the
 * secretariat, and by coordinators into what they coordinate;
 * {@code POST /invitations/{token}/acceptance {name, password}} by whoever has the mail.
 */
@Path("/invitations")
@RequestScoped
public class InvitationResource {

    private static final String PAGE = "/secretariat/invitations";
    private static final String COORDINATORS = "/coordination";

    @Inject
    private InvitationService invitations;

    @Inject
    private InvitingService inviting;

    @Inject
    private LoginCookie cookie;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @RequestBodySchema(AccountBodies.Invitation.class)
    @Access(Who.COORDINATOR)
    public Response invite(Fields fields) {
        return forms.answer(fields, page(), () -> {
            Visitor visitor = Visitor.of(request);
            inviting.invite(
                    visitor.getPersonId(),
                    visitor.getReach(),
                    fields.get("email"),
                    Language.find(fields.get("language")).orElse(null),
                    visitor.isSecretariat()
                            ? organisations.keyOf("organisation", fields.get("organisation"))
                            : fields.get("organisation"));
            return Done.goTo(page() + "?done=sent");
        });
    }

    private String page() {
        return Visitor.of(request).getReach().everything() ? PAGE : COORDINATORS;
    }

    @POST
    @Path("/{id}/withdrawal")
    @Access(Who.COORDINATOR)
    public Response withdraw(@PathParam("id") long id) {
        inviting.withdraw(Visitor.of(request).getReach(), id);
        return forms.done(Done.goTo(page() + "?done=withdrawn"));
    }

    @POST
    @Path("/{token}/acceptance")
    @RequestBodySchema(AccountBodies.Acceptance.class)
    @Access(Who.ANYONE)
    public Response accept(@PathParam("token") String token, Fields fields, @Context HttpServletResponse response) {
        return forms.answer(fields, "/invitation/" + token, () -> {
            LoggedIn loggedIn = invitations.accept(
                    token,
                    fields.get("name"),
                    fields.get("password"),
                    Visitor.of(request).getLanguage(),
                    Visitor.of(request).getRemote());
            return new Done("/my", cookie.begin(loggedIn, response));
        });
    }
}
