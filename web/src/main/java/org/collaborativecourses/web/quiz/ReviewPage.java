package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.web.shared.WholePage;

/** Behind {@code …/attempts/{number}/review}: what a finished attempt came to, as far as its quiz tells. */
@Named
@RequestScoped
@WholePage.Of("/quiz/review.xhtml")
public class ReviewPage implements WholePage {

    @Inject
    private AttemptPages pages;

    private AttemptView attempt;
    private List<QuestionRow> questions = List.of();

    /** Where it was passed, the page may show the way to the learner's own certificate. */
    @Override
    public Optional<Object> shown() {
        attempt = pages.find();
        if (attempt.isOpen() || attempt.passPercent() == 0 || attempt.passed()) {
            return Optional.empty();
        }
        questions = QuestionRow.of(attempt);
        return Optional.of(Arrays.asList(
                attempt.title(),
                attempt.language(),
                pages.getCourseTitle(),
                attempt.percent(),
                attempt.points(),
                attempt.maxPoints(),
                attempt.passPercent(),
                isOutOfTime(),
                questions));
    }

    public void load() throws IOException {
        if (attempt == null) {
            attempt = pages.find();
        }
        if (attempt.isOpen()) {
            AttemptPages.goTo(pages.getPath());
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

    /** The address of what comes next, once nothing keeps the learner at this quiz; else null. */
    public String getNext() {
        boolean goesOn = attempt.passPercent() == 0 || attempt.passed();
        return pages.next()
                .filter(it -> goesOn)
                .map(it -> pages.getCoursePath() + "/" + it.key())
                .orElse(null);
    }

    /** Whether something was sent after the attempt was finished. */
    public boolean isLate() {
        return pages.has("late");
    }

    /** Whether it was not handed in, but its time ran out. */
    public boolean isOutOfTime() {
        return attempt.dueAt() != null && !attempt.finishedAt().isBefore(attempt.dueAt());
    }
}
