package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.attempt.QuizService;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.web.shared.Visitor;

/** What the pages of an attempt have in common: finding it by its address, and leading on to the page it belongs on. */
@RequestScoped
class AttemptPages {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    @Inject
    private QuizService quizzes;

    @Inject
    private CourseService courses;

    @Inject
    private HttpServletRequest request;

    private Map<String, String> route;

    @SuppressWarnings("unchecked")
    AttemptView find() {
        route = (Map<String, String>) request.getAttribute("route");
        if (!NUMBER.matcher(route.get("number")).matches()) {
            throw new NotFoundException();
        }
        return quizzes.attempt(
                Visitor.of(request).getPersonId(),
                route.get("course"),
                route.get("item"),
                Integer.parseInt(route.get("number")));
    }

    String coursePath() {
        return request.getContextPath() + "/courses/" + route.get("course");
    }

    String itemPath() {
        return coursePath() + "/" + route.get("item");
    }

    String attemptPath() {
        return itemPath() + "/attempts/" + route.get("number");
    }

    String courseTitle(Language language) {
        return courses.getPublished(route.get("course"))
                .outline()
                .text(language)
                .title();
    }

    boolean has(String parameter) {
        return request.getParameter(parameter) != null;
    }

    String parameter(String name) {
        return request.getParameter(name);
    }

    static void goTo(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(path);
        FacesContext.getCurrentInstance().responseComplete();
    }
}
