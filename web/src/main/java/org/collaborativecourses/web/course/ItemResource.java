package org.collaborativecourses.web.course;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.HandIn;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.progress.SubmittedFile;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/** What a learner does with an item that is no quiz: mark it done, hand something in, fetch it again. */
@Path("courses/{course}/items/{item}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class ItemResource {

    private static final int MOST_BYTES = 9 * 1024 * 1024;
    private static final int MOST_BYTES_OF_TEXT = 256 * 1024;
    private static final int PIECE = 512 * 1024;

    @Inject
    private ProgressService progress;

    @Inject
    private Forms forms;

    @Inject
    private FileDoor door;

    @Context
    private HttpServletRequest request;

    @PathParam("course")
    private String course;

    @PathParam("item")
    private String item;

    /** {@code {"done": true}}. Tells how the item and the course stand afterwards. */
    @POST
    @Path("done")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    @RequestBodySchema(ItemBodies.Done.class)
    @Access(Who.MEMBER)
    public Response markDone(Fields fields) {
        boolean done = !"false".equals(fields.get("done"));
        return forms.answer(fields, page(), () -> standing(progress.markDone(me(), course, item, done), "#done"));
    }

    /** {@code {"text", "dueOn", "once"}}. The same {@code once} again hands nothing in a second time. */
    @POST
    @Path("submission")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    @RequestBodySchema(ItemBodies.HandedIn.class)
    @Access(Who.MEMBER)
    public Response handIn(Fields fields) {
        return handIn(fields, null, null);
    }

    /** The same with a file, as a form sends it. */
    @POST
    @Path("submission")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Who.MEMBER)
    public Response handInFile(List<EntityPart> parts) throws IOException {
        door.enter();
        try {
            return handIn(parts);
        } finally {
            door.leave();
        }
    }

    private Response handIn(List<EntityPart> parts) throws IOException {
        Map<String, String> values = new HashMap<>();
        String name = null;
        byte[] content = null;
        for (EntityPart part : parts) {
            if (part.getFileName().isEmpty()) {
                byte[] value = part.getContent().readNBytes(MOST_BYTES_OF_TEXT);
                values.put(part.getName(), new String(value, StandardCharsets.UTF_8));
            } else if ("file".equals(part.getName())) {
                name = part.getFileName().get();
                content = part.getContent().readNBytes(MOST_BYTES);
            }
        }
        return handIn(Fields.of(values), name, content);
    }

    /** A file that the caller handed in. */
    @GET
    @Path("submissions/{number}/file")
    @Produces(MediaType.WILDCARD)
    @Access(Who.MEMBER)
    public Response file(@PathParam("number") int number) {
        SubmittedFile file = progress.file(me(), course, item, number);
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput content = out -> {
            for (int from = 0; from < file.size(); from += PIECE) {
                out.write(progress.filePiece(file, from, PIECE));
            }
        };
        return Response.ok(content, file.contentType())
                .header("Content-Length", file.size())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private Response handIn(Fields fields, String fileName, byte[] content) {
        return forms.answer(fields, page(), () -> {
            HandIn handIn =
                    new HandIn(fields.get("text"), fileName, content, date(fields.get("dueOn")), fields.get("once"));
            return standing(progress.handIn(me(), course, item, handIn), "?handed#done");
        });
    }

    private Done standing(CourseProgressView view, String where) {
        return new Done(
                page() + where,
                Map.of(
                        "item",
                        item,
                        "complete",
                        view.progress().item(item).complete(),
                        "percent",
                        view.progress().percent()));
    }

    private String page() {
        return "/courses/" + course + "/" + item;
    }

    private static LocalDate date(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidException("dueOn", "progress.error.noDate");
        }
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
