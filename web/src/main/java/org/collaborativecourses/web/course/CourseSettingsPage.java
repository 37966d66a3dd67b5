package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.collaborativecourses.course.CourseDeskService;
import org.collaborativecourses.course.CourseSettings;
import org.collaborativecourses.course.CourseState;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /admin/courses/{course}}: publishing the draft, and the settings of one course. */
@Named
@RequestScoped
public class CourseSettingsPage {

    private static final Set<String> DONE = Set.of("saved", "published");

    @Inject
    private CourseDeskService desk;

    @Inject
    private HttpServletRequest request;

    private CourseState course;

    public void load() {
        course = desk.get(Address.part(request, "course"), Visitor.of(request).getLanguage());
    }

    public CourseState getCourse() {
        return course;
    }

    /** What learners see, or null. */
    public CourseState.State getPublished() {
        return course.published().orElse(null);
    }

    /** What waits, or null. */
    public CourseState.State getDraft() {
        return course.draft().orElse(null);
    }

    public String getDueDays() {
        return course.settings().dueDays().isEmpty()
                ? ""
                : Integer.toString(course.settings().dueDays().getAsInt());
    }

    public int getLongestKey() {
        return CourseSettings.LONGEST_KEY;
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "course.admin.done." + done : null;
    }
}
