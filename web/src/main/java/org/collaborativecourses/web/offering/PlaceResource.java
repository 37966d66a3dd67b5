package org.collaborativecourses.web.offering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.regex.Pattern;
import org.collaborativecourses.offering.PlaceService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/**
 * One's own place in an offering: {@code POST /offerings/{offering}/place} takes it or begins to wait for it, {@code
 * …/place/declining} gives it up.
 */
@Path("/offerings/{offering}/place")
@RequestScoped
public class PlaceResource {

    private static final Pattern BACK = Pattern.compile("/(my|courses/[a-z0-9-]{1,64}|programmes/[a-z0-9-]{1,64})");

    @Inject
    private PlaceService places;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Access(Who.MEMBER)
    public Response take(@PathParam("offering") long id, Fields fields) {
        return forms.answer(fields, "/my", () -> {
            Visitor visitor = Visitor.of(request);
            boolean seated = places.accept(visitor.getPersonId(), id, visitor.known(request), visitor.getZone());
            return new Done(back(fields), Map.of("state", seated ? "enrolled" : "waiting"));
        });
    }

    @POST
    @Path("/declining")
    @Access(Who.MEMBER)
    public Response decline(@PathParam("offering") long id, Fields fields) {
        return forms.answer(fields, "/my", () -> {
            places.decline(Visitor.of(request).getPersonId(), id);
            return new Done(back(fields), Map.of("state", "declined"));
        });
    }

    private static String back(Fields fields) {
        return BACK.matcher(fields.get("back")).matches() ? fields.get("back") : "/my";
    }
}
