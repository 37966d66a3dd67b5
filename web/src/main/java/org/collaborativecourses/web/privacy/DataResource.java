package org.collaborativecourses.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.ZoneId;
import org.collaborativecourses.privacy.DataCopyService;
import org.collaborativecourses.privacy.ErasureService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.identity.LoginCookie;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * What people do with what is held about them: {@code POST /my/data/copy {dataPassword}}, answered with a ZIP, and
 * {@code POST /my/data/erasure {erasurePassword, certificates, understood}}.
 */
@Path("/my/data")
@RequestScoped
public class DataResource {

    private static final String PAGE = "/my/data";

    @Inject
    private DataCopyService copies;

    @Inject
    private ErasureService erasures;

    @Inject
    private LoginCookie cookie;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Path("/copy")
    @RequestBodySchema(DataBodies.Copy.class)
    @Access(Who.MEMBER)
    public Response copy(Fields fields) {
        Visitor visitor = Visitor.of(request);
        long me = visitor.getPersonId();
        Language language = visitor.getLanguage();
        ZoneId zone = visitor.getZone();
        return forms.answerWith(fields, PAGE, () -> {
            copies.allow(me, fields.get("dataPassword"));
            StreamingOutput content = out -> copies.write(me, language, zone, out);
            return Response.ok(content, "application/zip")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        });
    }

    @POST
    @Path("/erasure")
    @RequestBodySchema(DataBodies.Erasure.class)
    @Access(Who.MEMBER)
    public Response erase(Fields fields, @Context HttpServletResponse response) {
        return forms.answer(fields, PAGE + "/erasure", () -> {
            erasures.eraseOwn(
                    Visitor.of(request).getPersonId(),
                    fields.get("erasurePassword"),
                    fields.get("certificates"),
                    fields.flag("understood"));
            cookie.end(response);
            return Done.goTo("/login?done=closed");
        });
    }
}
