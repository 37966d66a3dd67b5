package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.collaborativecourses.attempt.AttemptView;

/** Behind {@code /courses/{course}/{item}/attempts/{number}}: all questions on one page, while the attempt is open. */
@Named
@RequestScoped
public class AttemptPage {

    @Inject
    private AttemptPages pages;

    private AttemptView attempt;
    private List<QuestionRow> questions = List.of();

    public void load() throws IOException {
        attempt = pages.find();
        if (!attempt.isOpen()) {
            AttemptPages.goTo(pages.attemptPath() + "/review" + (pages.has("over") ? "?over" : ""));
            return;
        }
        questions = QuestionRow.of(attempt);
    }

    public AttemptView getAttempt() {
        return attempt;
    }

    public List<QuestionRow> getQuestions() {
        return questions;
    }

    public int getAsked() {
        return attempt.asked().size();
    }

    public int getAnswered() {
        return getAsked() - attempt.unanswered().size();
    }

    /** The question that was to be checked without an answer, or null. */
    public String getUnanswered() {
        return pages.parameter("unanswered");
    }

    public boolean isSaved() {
        return pages.has("saved");
    }

    public String getCourseTitle() {
        return pages.courseTitle(attempt.language());
    }

    public String getCoursePath() {
        return pages.coursePath();
    }

    public String getItemPath() {
        return pages.itemPath();
    }

    public String getPath() {
        return pages.attemptPath();
    }
}
