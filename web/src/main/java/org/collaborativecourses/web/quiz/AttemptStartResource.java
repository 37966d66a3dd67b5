package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.collaborativecourses.attempt.AttemptService;
import org.collaborativecourses.attempt.StartedAttempt;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.Who;

/** Starts an attempt at a quiz, or gives back the open one; asked twice it is the same attempt. */
@ApplicationScoped
@Path("courses/{course}/items/{item}/attempts")
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class AttemptStartResource {

    @Inject
    private AttemptService attempts;

    @Inject
    private ProgressService progress;

    @Inject
    private Forms forms;

    @Inject
    private HttpServletRequest request;

    @POST
    @Access(Who.MEMBER)
    public Response start(@PathParam("course") String course, @PathParam("item") String item, Fields fields) {
        long me = Visitor.of(request).getPersonId();
        String itemPath = "/courses/" + course + "/" + item;
        return forms.answer(fields, itemPath, () -> {
            progress.requireOpen(me, course, item);
            StartedAttempt started = attempts.start(me, course, item);
            return new Done(
                    itemPath + "/attempts/" + started.number(),
                    Map.of("attempt", started.id(), "number", started.number(), "created", started.created()));
        });
    }
}
