package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.collaborativecourses.course.CourseDeskService;
import org.collaborativecourses.course.CourseSettings;
import org.collaborativecourses.course.PublishingService;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Done;
import org.collaborativecourses.web.shared.Fields;
import org.collaborativecourses.web.shared.Forms;
import org.collaborativecourses.web.shared.Who;

/**
 * {@code POST /admin/courses/{course}/settings {key, dueDays}} and {@code POST /admin/courses/{course}/publication
 * {revision}}.
 */
@Path("/admin/courses/{course}")
@RequestScoped
public class CourseDeskResource {

    private static final String PAGE = "/admin/courses/";

    @Inject
    private CourseDeskService desk;

    @Inject
    private PublishingService publishing;

    @Inject
    private Forms forms;

    /** Sets what whoever enrols is asked for; what is left out or empty is taken away. */
    @POST
    @Path("/settings")
    @Access(Who.ADMINISTRATOR)
    public Response settle(@PathParam("course") String course, Fields fields) {
        return forms.answer(fields, PAGE + course, () -> {
            desk.settle(course, CourseSettings.of(fields.get("key"), fields.get("dueDays")));
            return Done.goTo(PAGE + course + "?done=saved");
        });
    }

    /** Publishes the draft of this number; another one by now is refused. */
    @POST
    @Path("/publication")
    @Access(Who.ADMINISTRATOR)
    public Response publish(@PathParam("course") String course, Fields fields) {
        return forms.answer(fields, PAGE + course, () -> {
            String number = fields.get("revision");
            publishing.publishDraft(course, number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0);
            return Done.goTo(PAGE + course + "?done=published");
        });
    }
}
