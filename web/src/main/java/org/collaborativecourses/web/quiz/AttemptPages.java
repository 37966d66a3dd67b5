package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.attempt.QuizService;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** What the pages of an attempt have in common: finding it by its address, and the way to the pages around it. */
@Named
@RequestScoped
public class AttemptPages {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    @Inject
    private QuizService quizzes;

    @Inject
    private CourseService courses;

    @Inject
    private HttpServletRequest request;

    private AttemptView attempt;

    /** An item of the course as the pages of an attempt lead to it. @param language that the title is in */
    public record Way(String path, String title, Language language) {}

    AttemptView find() {
        String number = Address.part(request, "number");
        if (!NUMBER.matcher(number).matches()) {
            throw new NotFoundException();
        }
        attempt = quizzes.attempt(
                Visitor.of(request).getPersonId(),
                Address.part(request, "course"),
                Address.part(request, "item"),
                Integer.parseInt(number));
        return attempt;
    }

    public String getCoursePath() {
        return request.getContextPath() + "/courses/" + Address.part(request, "course");
    }

    public String getItemPath() {
        return getCoursePath() + "/" + Address.part(request, "item");
    }

    public String getPath() {
        return getItemPath() + "/attempts/" + Address.part(request, "number");
    }

    public String getCourseTitle() {
        return outline().text(attempt.language()).title();
    }

    boolean isAlsoInOwnLanguage() {
        Language own = Visitor.of(request).getLanguage();
        return own != attempt.language()
                && outline()
                        .findItem(attempt.itemKey())
                        .filter(it -> it.texts().containsKey(own))
                        .isPresent();
    }

    /** What comes after the quiz in its course; nothing after the last item. */
    Optional<ItemOutline> next() {
        return outline()
                .items()
                .dropWhile(it -> !it.key().equals(attempt.itemKey()))
                .skip(1)
                .findFirst();
    }

    Way to(ItemOutline item) {
        Language shown = item.shownIn(attempt.language(), outline().source());
        return new Way(
                getCoursePath() + "/" + item.key(), item.texts().get(shown).title(), shown);
    }

    private CourseOutline outline() {
        return courses.getPublished(Address.part(request, "course")).outline();
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
