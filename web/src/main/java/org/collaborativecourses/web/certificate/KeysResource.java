package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.certificate.SigningKeyService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/** {@code POST /certificate-keys/rotation {current}}: the name of the key that signs as far as the sender knows. */
@Path("/certificate-keys")
@RequestScoped
public class KeysResource {

    private static final String PAGE = "/admin/certificate-keys";

    @Inject
    private SigningKeyService keys;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Path("/rotation")
    @Access(Who.ADMINISTRATOR)
    public Response rotate(Fields fields) {
        return forms.answer(fields, PAGE, () -> {
            keys.rotate(Visitor.of(request).getPersonId(), fields.get("current"));
            return Done.goTo(PAGE + "?done=rotated");
        });
    }
}
