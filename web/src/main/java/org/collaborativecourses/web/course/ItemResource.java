package org.collaborativecourses.web.course;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.HandIn;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.progress.SubmittedFile;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Answers;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/** What a learner does with an item that is no quiz: mark it done, hand something in, fetch it again. */
@Path("courses/{course}/items/{item}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class ItemResource {

    private static final int MOST_BYTES = 9 * 1024 * 1024;

    @Inject
    private ProgressService progress;

    @Context
    private HttpServletRequest request;

    @PathParam("course")
    private String course;

    @PathParam("item")
    private String item;

    /** JSON: {@code {"done": true}}. Gives back how the item and the course stand afterwards. */
    @POST
    @Path("done")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Who.MEMBER)
    public JsonObject markDone(JsonObject body) {
        CourseProgressView view = progress.markDone(me(), course, item, body.getBoolean("done", true));
        return Json.createObjectBuilder()
                .add("item", item)
                .add("complete", view.progress().item(item).complete())
                .add("percent", view.progress().percent())
                .build();
    }

    @POST
    @Path("done")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access(Who.MEMBER)
    public Response markDoneByForm(@FormParam("done") String done) {
        progress.markDone(me(), course, item, !"false".equals(done));
        return Answers.seeOther(request, "/courses/" + course + "/" + item + "#done");
    }

    @POST
    @Path("submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Who.MEMBER)
    public JsonObject handIn(JsonObject body) {
        CourseProgressView view = progress.handIn(
                me(),
                course,
                item,
                new HandIn(body.getString("text", null), null, null, date(body.getString("dueOn", null))));
        return Json.createObjectBuilder()
                .add("item", item)
                .add("complete", view.progress().item(item).complete())
                .build();
    }

    @POST
    @Path("submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access(Who.MEMBER)
    public Response handInByForm(@FormParam("text") String text, @FormParam("dueOn") String dueOn) {
        return handIn(new HandIn(text, null, null, date(dueOn)));
    }

    @POST
    @Path("submission")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Access(Who.MEMBER)
    public Response handInFile(List<EntityPart> parts) throws IOException {
        String text = null;
        String name = null;
        byte[] content = null;
        for (EntityPart part : parts) {
            if ("text".equals(part.getName())) {
                text = new String(part.getContent().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            } else if ("file".equals(part.getName()) && part.getFileName().isPresent()) {
                name = part.getFileName().get();
                content = part.getContent().readNBytes(MOST_BYTES);
            }
        }
        return handIn(new HandIn(text, name, content, null));
    }

    /** A file that the caller handed in. */
    @GET
    @Path("submissions/{number}/file")
    @Produces(MediaType.WILDCARD)
    @Access(Who.MEMBER)
    public Response file(@PathParam("number") int number) {
        SubmittedFile file = progress.file(me(), course, item, number);
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), file.contentType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private Response handIn(HandIn handIn) {
        try {
            progress.handIn(me(), course, item, handIn);
        } catch (InvalidException invalid) {
            return Answers.againWith(request, "/courses/" + course + "/" + item, invalid);
        }
        return Answers.seeOther(request, "/courses/" + course + "/" + item + "#done");
    }

    private static LocalDate date(String text) {
        if (text == null || text.isBlank()) {
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
