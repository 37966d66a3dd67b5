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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Answers;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/** One's own enrolment in a course. Every write may be repeated without doing it twice. */
@Path("courses/{course}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
public class EnrolmentResource {

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private ProgressService progress;

    @Context
    private HttpServletRequest request;

    @PathParam("course")
    private String course;

    /** Enrols the caller. JSON: {@code {"key": "…"}} where the course asks for a key. */
    @POST
    @Path("enrolment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Who.MEMBER)
    public JsonObject enrol(JsonObject body) {
        return json(enrolments.enrol(me(), course, body.getString("key", null), language()));
    }

    @POST
    @Path("enrolment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access(Who.MEMBER)
    public Response enrolByForm(@FormParam("key") String key) {
        try {
            enrolments.enrol(me(), course, key, language());
        } catch (InvalidException wrong) {
            return Answers.seeOther(request, "/courses/" + course + "?wrong=" + wrong.field() + "#enrol");
        }
        return Answers.seeOther(request, "/courses/" + course);
    }

    /** Leaves the course; nothing is lost. */
    @POST
    @Path("enrolment/leaving")
    @Access(Who.MEMBER)
    public Response leave() {
        enrolments.leave(me(), course);
        return Answers.seeOther(request, "/courses/" + course);
    }

    /** From now on the course is read in this language. */
    @POST
    @Path("language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access(Who.MEMBER)
    public Response readIn(@FormParam("language") String language, @FormParam("back") String back) {
        enrolments.readIn(
                me(),
                course,
                Language.find(language).orElseThrow(() -> new InvalidException("language", "shared.error.422")));
        String target = back == null || back.isBlank() ? "/courses/" + course : "/courses/" + course + "/" + back;
        return Answers.seeOther(request, target);
    }

    /** How the caller stands: percent, and per item its state and what is missing. */
    @GET
    @Path("progress")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.MEMBER)
    public JsonObject progress() {
        CourseProgressView view = progress.course(me(), course);
        var items = Json.createArrayBuilder();
        view.progress().items().forEach(state -> {
            var missing = Json.createArrayBuilder();
            state.missing()
                    .forEach(it -> missing.add(
                            it.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
            items.add(Json.createObjectBuilder()
                    .add("key", state.item().key())
                    .add("state", state.status().name().toLowerCase(java.util.Locale.ROOT))
                    .add("missing", missing));
        });
        return Json.createObjectBuilder()
                .add("course", course)
                .add("enrolled", view.enrolled())
                .add("percent", view.progress().percent())
                .add("complete", view.enrolment() != null && view.enrolment().completedAt() != null)
                .add("items", items)
                .build();
    }

    private JsonObject json(EnrolmentView enrolment) {
        return Json.createObjectBuilder()
                .add("course", course)
                .add("active", enrolment.active())
                .add("language", enrolment.language().code())
                .add("enrolledAt", enrolment.enrolledAt().toString())
                .build();
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }

    private Language language() {
        return Visitor.of(request).getLanguage();
    }
}
