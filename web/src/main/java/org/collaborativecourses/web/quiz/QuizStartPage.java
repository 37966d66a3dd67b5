package org.collaborativecourses.web.quiz;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.collaborativecourses.attempt.QuizOverview;
import org.collaborativecourses.attempt.QuizService;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /quiz/start.xhtml}, the part of an item's page that is a quiz: its rules, what was done, the button. */
@Named
@RequestScoped
public class QuizStartPage {

    @Inject
    private QuizService quizzes;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private CourseService courses;

    @Inject
    private HttpServletRequest request;

    private QuizOverview quiz;
    private String itemPath;
    private String startPath;
    private boolean enrolled;

    /** The fragment stands on a page of its own bean, which need not know of it: it loads when it is first asked. */
    @PostConstruct
    void load() {
        String course = Address.part(request, "course");
        String item = Address.part(request, "item");
        Visitor visitor = Visitor.of(request);
        EnrolmentView enrolment = visitor.isSignedIn()
                ? enrolments.find(visitor.getPersonId(), course).orElse(null)
                : null;
        long revisionId = courses.getPublished(course).id();
        enrolled = enrolment != null && enrolment.active();
        quiz = enrolled ? quizzes.overview(revisionId, enrolment.id(), item) : quizzes.preview(revisionId, item);
        String context = request.getContextPath();
        itemPath = context + "/courses/" + course + "/" + item;
        startPath = context + "/api/v1/courses/" + course + "/items/" + item + "/attempts";
    }

    public QuizOverview getQuiz() {
        return quiz;
    }

    public boolean isEnrolled() {
        return enrolled;
    }

    public String getItemPath() {
        return itemPath;
    }

    public String getStartPath() {
        return startPath;
    }

    public String getBehaviour() {
        return quiz.behaviour().name().toLowerCase(Locale.ROOT);
    }

    public String getGrade() {
        return quiz.grade().name().toLowerCase(Locale.ROOT);
    }

    public long getTimeLimitMinutes() {
        return quiz.timeLimit() == null ? 0 : quiz.timeLimit().toMinutes();
    }

    public long getDelayMinutes() {
        return quiz.delay().toMinutes();
    }
}
