package org.collaborativecourses.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.imports.ImportKind;
import org.collaborativecourses.imports.ImportService;
import org.collaborativecourses.imports.ImportView;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/** {@code POST /imports} with kind and file, {@code GET /imports/{import}}, {@code POST /imports/{import}/writing}. */
@Path("/imports")
@RequestScoped
public class ImportResource {

    private static final String PAGE = "/secretariat/imports";
    private static final int MOST_BYTES_OF_TEXT = 1024;

    @Inject
    private ImportService imports;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Who.SECRETARIAT)
    public Response begin(List<EntityPart> parts) throws IOException {
        Map<String, String> values = new HashMap<>();
        String name = null;
        byte[] content = null;
        for (EntityPart part : parts) {
            if ("file".equals(part.getName())) {
                name = part.getFileName().orElse("");
                content = part.getContent().readNBytes(ImportService.MOST_BYTES + 1);
            } else {
                byte[] value = part.getContent().readNBytes(MOST_BYTES_OF_TEXT);
                values.put(part.getName(), new String(value, StandardCharsets.UTF_8));
            }
        }
        return begin(Fields.of(values), name, content);
    }

    private Response begin(Fields fields, String name, byte[] content) {
        return forms.answer(fields, PAGE, () -> {
            long id = imports.begin(
                    Visitor.of(request).getPersonId(),
                    ImportKind.find(fields.get("kind")).orElse(null),
                    name,
                    content);
            return new Done(PAGE + "/" + id, Map.of("import", id));
        });
    }

    @GET
    @Path("/{import}")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.SECRETARIAT)
    public Map<String, Object> get(@PathParam("import") long id) {
        ImportView run = imports.get(id);
        return Map.of(
                "state", run.state().code(),
                "total", run.total(),
                "done", run.done(),
                "created", run.created(),
                "changed", run.changed(),
                "skipped", run.skipped(),
                "refused", run.refused());
    }

    @POST
    @Path("/{import}/writing")
    @Access(Who.SECRETARIAT)
    public Response write(@PathParam("import") long id, Fields fields) {
        return forms.answer(fields, PAGE + "/" + id, () -> {
            imports.write(Visitor.of(request).getPersonId(), id);
            return Done.goTo(PAGE + "/" + id);
        });
    }
}
