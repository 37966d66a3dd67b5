package org.collaborativecourses.web.reminder;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.reminder.ConsentService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/**
 * Which reminders one wants: {@code /my/reminders/consent} and {@code …/withdrawal} beyond deadlines, {@code …/stop} of
 * all, {@code …/deadlines} to begin again with those.
 */
@Path("/my/reminders")
@RequestScoped
public class MyRemindersResource {

    @Inject
    private ConsentService consents;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Path("/consent")
    @Access(Who.MEMBER)
    public Response agree() {
        consents.agree(me(), Visitor.of(request).getLanguage());
        return back();
    }

    @POST
    @Path("/withdrawal")
    @Access(Who.MEMBER)
    public Response withdraw() {
        consents.withdraw(me());
        return back();
    }

    @POST
    @Path("/stop")
    @Access(Who.MEMBER)
    public Response stop() {
        consents.stop(me());
        return back();
    }

    @POST
    @Path("/deadlines")
    @Access(Who.MEMBER)
    public Response resume() {
        consents.resume(me());
        return back();
    }

    private Response back() {
        return forms.done(Done.goTo("/my/data#reminders"));
    }

    private long me() {
        return Visitor.of(request).getPersonId();
    }
}
