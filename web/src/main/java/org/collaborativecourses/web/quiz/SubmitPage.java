package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.attempt.QuestionView;

/** Behind {@code …/attempts/{number}/submit}: what is still unanswered, and the button that hands the attempt in. */
@Named
@RequestScoped
public class SubmitPage {

    @Inject
    private AttemptPages pages;

    private AttemptView attempt;

    public void load() throws IOException {
        attempt = pages.find();
        if (!attempt.isOpen()) {
            AttemptPages.goTo(pages.getPath() + "/review");
        }
    }

    public AttemptView getAttempt() {
        return attempt;
    }

    public List<QuestionView> getUnanswered() {
        return attempt.unanswered();
    }

    public List<QuestionView> getIncomplete() {
        return attempt.incomplete();
    }

    public int getAsked() {
        return attempt.asked().size();
    }
}
