package org.collaborativecourses.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.identity.Registration;
import org.collaborativecourses.identity.RegistrationService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/** {@code POST /registrations {email, name, password, zone, next}}: a mail is sent, whether the address is known or not. */
@Path("/registrations")
@RequestScoped
public class RegistrationResource {

    @Inject
    private RegistrationService registrations;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @RequestBodySchema(AccountBodies.Registering.class)
    @Access(Who.ANYONE)
    public Response register(Fields fields) {
        return forms.answer(fields, "/register", () -> {
            Registration registration = new Registration(
                    fields.get("email"),
                    fields.get("name"),
                    fields.get("password"),
                    Visitor.of(request).getLanguage(),
                    fields.get("zone"),
                    OwnPath.orNothing(fields.get("next")));
            registrations.register(registration, Visitor.of(request).getRemote());
            return Done.goTo("/register?sent");
        });
    }
}
