package org.collaborativecourses.web.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.attempt.AttemptView;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.progress.CourseProgress;
import org.collaborativecourses.progress.ItemState;
import org.collaborativecourses.progress.ProgressService;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;
import org.collaborativecourses.web.shared.WholePage;

/** Behind {@code …/attempts/{number}/review}: what a finished attempt came to, as far as its quiz tells. */
@Named
@RequestScoped
@WholePage.Of("/quiz/review.xhtml")
public class ReviewPage implements WholePage {

    @Inject
    private AttemptPages pages;

    @Inject
    private ProgressService progress;

    @Inject
    private HttpServletRequest request;

    private AttemptView attempt;
    private List<QuestionRow> questions = List.of();
    private AttemptPages.Way next;
    private AttemptPages.Way locked;
    private List<AttemptPages.Way> blockedBy = List.of();

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
        if (attempt.passPercent() == 0 || attempt.passed()) {
            pages.next().ifPresent(this::lookAhead);
        }
    }

    /** Most items wait for nothing, and how the learner stands need not be read for them. */
    private void lookAhead(ItemOutline after) {
        next = pages.to(after);
        if (after.after().isEmpty()) {
            return;
        }
        CourseProgress standing = progress.course(Visitor.of(request).getPersonId(), Address.part(request, "course"))
                .progress();
        ItemState state = standing.item(after.key());
        if (!state.open()) {
            locked = next;
            blockedBy = state.blockedBy().stream().map(pages::to).toList();
            next = standing.next(attempt.itemKey()).map(pages::to).orElse(null);
        }
    }

    public AttemptView getAttempt() {
        return attempt;
    }

    public List<QuestionRow> getQuestions() {
        return questions;
    }

    /** Where to go on, once nothing keeps the learner at this quiz; else null. */
    public AttemptPages.Way getNext() {
        return next;
    }

    /** What comes after the quiz in its course, where it is not open yet; else null. */
    public AttemptPages.Way getLocked() {
        return locked;
    }

    /** What has to be complete before that opens. */
    public List<AttemptPages.Way> getBlockedBy() {
        return blockedBy;
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
