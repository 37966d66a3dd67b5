package org.collaborativecourses.web.course;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.offering.PlaceService;
import org.collaborativecourses.progress.CourseProgressView;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/** One's own enrolment in a course. Every write may be repeated without doing it twice. */
@Path("courses/{course}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class EnrolmentResource {

    /** Of an item, as course folders name them; anything else is no address to go back to. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,64}");

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private PlaceService places;

    @Inject
    private ProgressService progress;

    @Inject
    private Forms forms;

    @Context
    private HttpServletRequest request;

    @PathParam("course")
    private String course;

    /**
     * Enrols the caller; {@code key} where the course asks for one, and nothing offers it to them. Where all places of what
     * offers it are taken, they wait for one. It is read in {@code read} where the course has that, else in the first of its
     * languages that the caller reads.
     */
    @POST
    @Path("enrolment")
    @RequestBodySchema(EnrolmentBodies.Enrolling.class)
    @Access(Who.MEMBER)
    public Response enrol(Fields fields) {
        return forms.answer(
                fields,
                page(),
                () -> places.enrol(
                                me(),
                                course,
                                fields.get("key"),
                                ReadingLanguage.known(request, fields.get("read")),
                                zone())
                        .map(it -> told(it, page()))
                        .orElseGet(() -> new Done(page(), Map.of("course", course, "active", false, "waiting", true))));
    }

    /** Leaves the course; nothing is lost. */
    @POST
    @Path("enrolment/leaving")
    @Access(Who.MEMBER)
    public Response leave() {
        return forms.done(told(places.leave(me(), course), page()));
    }

    /** From now on the course is read in this language, one of its own. */
    @POST
    @Path("language")
    @RequestBodySchema(EnrolmentBodies.Reading.class)
    @Access(Who.MEMBER)
    public Response readIn(Fields fields) {
        return forms.answer(fields, page(), () -> {
            Language language = Language.find(fields.get("language"))
                    .orElseThrow(() -> new InvalidException("language", "enrolment.error.language"));
            String back = fields.get("back");
            return told(
                    enrolments.readIn(me(), course, language),
                    KEY.matcher(back).matches() ? page() + "/" + back : page());
        });
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

    private Done told(EnrolmentView enrolment, String page) {
        return new Done(
                page,
                Map.of(
                        "course", course,
                        "active", enrolment.active(),
                        "language", enrolment.language().code(),
                        "enrolledAt", enrolment.enrolledAt().toString()));
    }

    private String page() {
        return "/courses/" + course;
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }

    private ZoneId zone() {
        return Visitor.of(request).getZone();
    }
}
