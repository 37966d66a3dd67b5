package org.collaborativecourses.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.collaborativecourses.organisation.OrganisationService;
import org.collaborativecourses.reminder.ReminderDraft;
import org.collaborativecourses.reminder.ReminderService;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;

/**
 * Rules of reminders within reach: {@code GET /reminders}, {@code POST /reminders} to make one, {@code POST
 * /reminders/{reminder}} to change it, {@code …/on}, {@code …/off}, {@code …/takeover} to answer for it, {@code …/removal}, {@code …/round} to carry it out at
 * once, and {@code GET …/preview}.
 */
@Path("/reminders")
@RequestScoped
public class ReminderResource {

    @Inject
    private ReminderService reminders;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.FACILITATOR)
    public Map<String, Object> list() {
        return Map.of("reminders", reminders.rules(reach()));
    }

    @GET
    @Path("/{reminder}/preview")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.FACILITATOR)
    public Map<String, Object> preview(@PathParam("reminder") long id) {
        var preview = reminders.preview(reach(), id);
        return Map.of("counts", preview.counts(), "people", preview.lines());
    }

    @POST
    @RequestBodySchema(ReminderBodies.Rule.class)
    @Access(Who.FACILITATOR)
    public Response make(Fields fields) {
        return forms.answer(fields, page() + "/new", () -> {
            long id = reminders.make(me(), reach(), draft(fields));
            return new Done(page() + "/" + id + "?done=made", Map.of("id", id));
        });
    }

    @POST
    @Path("/{reminder}")
    @RequestBodySchema(ReminderBodies.Rule.class)
    @Access(Who.FACILITATOR)
    public Response change(@PathParam("reminder") long id, Fields fields) {
        return forms.answer(fields, page() + "/" + id, () -> {
            reminders.change(me(), reach(), id, draft(fields));
            return Done.goTo(page() + "/" + id + "?done=changed");
        });
    }

    @POST
    @Path("/{reminder}/on")
    @Access(Who.FACILITATOR)
    public Response turnOn(@PathParam("reminder") long id) {
        reminders.turn(me(), reach(), id, true);
        return forms.done(Done.goTo(page() + "/" + id + "?done=on"));
    }

    @POST
    @Path("/{reminder}/off")
    @Access(Who.FACILITATOR)
    public Response turnOff(@PathParam("reminder") long id) {
        reminders.turn(me(), reach(), id, false);
        return forms.done(Done.goTo(page() + "/" + id + "?done=off"));
    }

    @POST
    @Path("/{reminder}/takeover")
    @Access(Who.FACILITATOR)
    public Response takeOver(@PathParam("reminder") long id) {
        reminders.takeOver(me(), reach(), id);
        return forms.done(Done.goTo(page() + "/" + id + "?done=taken"));
    }

    @POST
    @Path("/{reminder}/removal")
    @Access(Who.FACILITATOR)
    public Response remove(@PathParam("reminder") long id) {
        reminders.remove(me(), reach(), id);
        return forms.done(Done.goTo(page() + "?done=removed"));
    }

    @POST
    @Path("/{reminder}/round")
    @Access(Who.FACILITATOR)
    public Response carryOut(@PathParam("reminder") long id) {
        int sent = reminders.carryOut(reach(), id);
        return forms.done(new Done(page() + "/" + id + "?sent=" + sent, Map.of("sent", sent)));
    }

    /** An organisation is written by its key or its name. */
    private ReminderDraft draft(Fields fields) {
        return ReminderDraft.read(
                it -> it.equals("organisation") ? organisations.keyOf(it, fields.get(it)) : fields.get(it));
    }

    private String page() {
        return RemindersPage.deskOf(request) + "/reminders";
    }

    private Reach reach() {
        return Visitor.of(request).getReach();
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
