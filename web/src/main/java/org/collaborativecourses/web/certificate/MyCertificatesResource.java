package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.collaborativecourses.programme.AwardService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/** One's own certificates: {@code POST /my/certificates/{code}/renewal} makes the next of one that ends. */
@Path("/my/certificates")
@RequestScoped
public class MyCertificatesResource {

    @Inject
    private AwardService awards;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Path("/{code}/renewal")
    @Access(Who.MEMBER)
    public Response renew(@PathParam("code") String code, Fields fields) {
        return forms.answer(fields, "/my", () -> {
            String next = awards.renewOwn(Visitor.of(request).getPersonId(), code);
            return new Done("/certificates/" + next, Map.of("code", next));
        });
    }
}
