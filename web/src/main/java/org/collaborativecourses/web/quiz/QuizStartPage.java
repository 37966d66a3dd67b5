package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.quiz.QuizOverview;
import org.collaborativecourses.quiz.QuizService;
import org.collaborativecourses.shared.Language;
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

    /** By the address alone; where a page knows the learner already, {@link #load(PublishedRevision, EnrolmentView, String, Language)}. */
    @SuppressWarnings("unchecked")
    public void load() {
        Map<String, String> route = (Map<String, String>) request.getAttribute("route");
        PublishedRevision revision = courses.getPublished(route.get("course"));
        Visitor visitor = Visitor.of(request);
        EnrolmentView enrolment = visitor.isSignedIn()
                ? enrolments.find(visitor.getPersonId(), route.get("course")).orElse(null)
                : null;
        load(revision, enrolment, route.get("item"), enrolment == null ? visitor.getLanguage() : enrolment.language());
    }

    /** @param enrolment null for somebody who only looks */
    public void load(PublishedRevision revision, EnrolmentView enrolment, String itemKey, Language language) {
        enrolled = enrolment != null && enrolment.active();
        quiz = enrolled
                ? quizzes.overview(revision.id(), enrolment.id(), itemKey, language)
                : quizzes.preview(revision.id(), itemKey, language);
        String context = request.getContextPath();
        itemPath = context + "/courses/" + revision.courseKey() + "/" + itemKey;
        startPath = context + "/api/v1/courses/" + revision.courseKey() + "/items/" + itemKey + "/attempts";
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
