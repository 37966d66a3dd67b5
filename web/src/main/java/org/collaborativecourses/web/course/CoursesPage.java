package org.collaborativecourses.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.course.CourseDeskService;
import org.collaborativecourses.course.CourseState;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /admin/courses}: which course is published, which has a draft, and what it asks of whoever enrols. */
@Named
@RequestScoped
public class CoursesPage {

    @Inject
    private CourseDeskService desk;

    @Inject
    private HttpServletRequest request;

    private List<CourseState> courses;

    public void load() {
        courses = desk.all(Visitor.of(request).getLanguage());
    }

    public List<CourseState> getCourses() {
        return courses;
    }
}
