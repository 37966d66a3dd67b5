package org.collaborativecourses.web.collaborative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.collaborativecourses.collaborative.CollaborativeDeskService;
import org.collaborativecourses.collaborative.CollaborativeDetail;
import org.collaborativecourses.collaborative.CollaborativeService;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * {@code GET /collaboratives} and {@code GET /collaboratives/{collaborative}?on=DAY} for everybody, and what the secretariat
 * writes: {@code POST /collaboratives {key, name, subthemes: [], kind, state, …}}, the same at its key, {@code
 * …/responsibilities {duty, organisation, person, called, with, from, to}}, {@code …/responsibilities/{id}/end {to}}, {@code
 * …/participants {participant, since}}, {@code …/participants/{organisation}/end {to}}, {@code …/rules {types: [],
 * memberOf: [], …, since}}, {@code …/rules/{id}}, {@code …/rules/{id}/end}.
 */
@Path("/collaboratives")
@RequestScoped
public class CollaborativeResource {

    private static final String PAGE = "/secretariat/collaboratives/";

    @Inject
    private CollaborativeService collaboratives;

    @Inject
    private CollaborativeDeskService desk;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.ANYONE)
    public Map<String, Object> list() {
        return Map.of("collaboratives", collaboratives.all());
    }

    /** One, with who took part on a day; none means today. */
    @GET
    @Path("/{collaborative}")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.ANYONE)
    public Map<String, Object> get(@PathParam("collaborative") String key, @QueryParam("on") String day) {
        CollaborativeDetail it = collaboratives.get(key);
        return Map.of(
                "key",
                it.key(),
                "facts",
                it.facts(),
                "responsibilities",
                it.responsibilities(),
                "courses",
                it.courses(),
                "rules",
                collaboratives.rules(it, Visitor.of(request).getLanguage()),
                "participants",
                day == null || day.isBlank() ? it.participants() : collaboratives.participantsOn(key, day(day)));
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException none) {
            throw new InvalidException("on", "organisation.error.day");
        }
    }

    @POST
    @RequestBodySchema(CollaborativeBodies.Describing.class)
    @Access(Who.SECRETARIAT)
    public Response create(Fields fields) {
        return forms.answer(fields, PAGE + "new", () -> {
            String key = desk.create(me(), fields.get("key"), CollaborativeForm.facts(fields));
            return new Done(PAGE + key + "?done=created", Map.of("key", key));
        });
    }

    @POST
    @RequestBodySchema(CollaborativeBodies.Describing.class)
    @Path("/{collaborative}")
    @Access(Who.SECRETARIAT)
    public Response describe(@PathParam("collaborative") String key, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            desk.describe(me(), key, CollaborativeForm.facts(fields));
            return Done.goTo(PAGE + key + "?done=described");
        });
    }

    @POST
    @RequestBodySchema(CollaborativeBodies.Entrusting.class)
    @Path("/{collaborative}/responsibilities")
    @Access(Who.SECRETARIAT)
    public Response entrust(@PathParam("collaborative") String key, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            desk.entrust(me(), key, CollaborativeForm.responsibility(fields, organisations));
            return Done.goTo(PAGE + key + "?done=entrusted#responsibilities");
        });
    }

    @POST
    @RequestBodySchema(CollaborativeBodies.Ending.class)
    @Path("/{collaborative}/responsibilities/{id}/end")
    @Access(Who.SECRETARIAT)
    public Response relieve(@PathParam("collaborative") String key, @PathParam("id") long id, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            desk.relieve(me(), key, id, CollaborativeForm.day(fields, "to"));
            return Done.goTo(PAGE + key + "?done=relieved#responsibilities");
        });
    }

    @POST
    @RequestBodySchema(CollaborativeBodies.Naming.class)
    @Path("/{collaborative}/participants")
    @Access(Who.SECRETARIAT)
    public Response name(@PathParam("collaborative") String key, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            desk.addParticipant(
                    me(),
                    key,
                    organisations.keyOf("participant", fields.get("participant")),
                    CollaborativeForm.day(fields, "since"));
            return Done.goTo(PAGE + key + "?done=named#participants");
        });
    }

    @POST
    @RequestBodySchema(CollaborativeBodies.Ending.class)
    @Path("/{collaborative}/participants/{organisation}/end")
    @Access(Who.SECRETARIAT)
    public Response unname(
            @PathParam("collaborative") String key, @PathParam("organisation") String organisation, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            desk.endParticipant(me(), key, organisation, CollaborativeForm.day(fields, "to"));
            return Done.goTo(PAGE + key + "?done=unnamed#participants");
        });
    }

    @POST
    @RequestBodySchema(CollaborativeBodies.Ruling.class)
    @Path("/{collaborative}/rules")
    @Access(Who.SECRETARIAT)
    public Response addRule(@PathParam("collaborative") String key, Fields fields) {
        return forms.answer(fields, PAGE + key + "/rules/new", () -> {
            long id = desk.addRule(me(), key, CollaborativeForm.rule(fields), CollaborativeForm.day(fields, "since"));
            return new Done(PAGE + key + "?done=rule#rules", Map.of("id", id));
        });
    }

    @POST
    @RequestBodySchema(CollaborativeBodies.Ruling.class)
    @Path("/{collaborative}/rules/{id}")
    @Access(Who.SECRETARIAT)
    public Response changeRule(@PathParam("collaborative") String key, @PathParam("id") long id, Fields fields) {
        return forms.answer(fields, PAGE + key + "/rules/" + id, () -> {
            desk.changeRule(me(), key, id, CollaborativeForm.rule(fields));
            return Done.goTo(PAGE + key + "?done=rule#rules");
        });
    }

    @POST
    @Path("/{collaborative}/rules/{id}/end")
    @Access(Who.SECRETARIAT)
    public Response endRule(@PathParam("collaborative") String key, @PathParam("id") long id, Fields fields) {
        return forms.answer(fields, PAGE + key, () -> {
            desk.endRule(me(), key, id);
            return Done.goTo(PAGE + key + "?done=ruleEnded#rules");
        });
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
