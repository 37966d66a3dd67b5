package org.collaborativecourses.attempt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.collaborativecourses.course.QuizText;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.question.FieldShape;
import org.collaborativecourses.question.Mark;
import org.collaborativecourses.question.Outcome;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.quiz.AttemptPolicy;
import org.collaborativecourses.quiz.Layout;
import org.collaborativecourses.quiz.QuizSettings;
import org.collaborativecourses.quiz.ReviewPart;
import org.collaborativecourses.quiz.ReviewPolicy;
import org.collaborativecourses.quiz.ReviewTrigger;
import org.collaborativecourses.quiz.Tries;
import org.collaborativecourses.shared.Language;

/** Makes of an attempt what its learner may see, by the review rules of its quiz. */
class AttemptViewer {

    private final QuizText text;
    private final QuizSettings settings;
    private final ReviewPolicy policy;
    private final int finished;
    private final boolean noneLeft;
    private final boolean passed;

    /** @param all the learner's attempts at this quiz, in their order */
    AttemptViewer(QuizText text, List<Attempt> all) {
        this.text = text;
        this.settings = text.settings();
        this.policy = new ReviewPolicy(settings.review());
        List<Double> percents =
                all.stream().flatMap(attempt -> attempt.percent().stream()).toList();
        this.finished = percents.size();
        this.noneLeft = AttemptPolicy.of(settings).isUsedUp(finished);
        this.passed =
                finished > 0 && text.passMark().isReachedBy(settings.grade().of(percents));
    }

    AttemptView view(Attempt attempt, Language language, Instant now) {
        List<QuestionView> views = new ArrayList<>();
        int number = 0;
        for (Layout.Slot slot : attempt.layout().slots()) {
            Question question = text.get(slot.question(), language);
            boolean asks = question.shape() != FieldShape.NONE;
            views.add(question(attempt, slot, question, asks ? ++number : 0));
        }
        Double percent = shownPercent(attempt);
        return new AttemptView(
                attempt.id(),
                attempt.number(),
                attempt.itemKey(),
                text.title(language),
                text.shownIn(language),
                attempt.state(),
                settings.behaviour(),
                now,
                attempt.startedAt(),
                attempt.dueAt(),
                attempt.finishedAt(),
                percent == null ? null : attempt.score().doubleValue(),
                percent == null ? null : attempt.maxScore().doubleValue(),
                percent,
                percent != null && text.passMark().isReachedBy(percent),
                text.passMark().percent(),
                List.copyOf(views));
    }

    /** Null where it is open or not told. */
    Double shownPercent(Attempt attempt) {
        boolean allRight = attempt.percent().filter(it -> it >= 100).isPresent();
        return policy.showsScore(standing(attempt, true, allRight))
                ? attempt.percent().orElse(null)
                : null;
    }

    private QuestionView question(Attempt attempt, Layout.Slot slot, Question question, int number) {
        Response response = attempt.responses().get(slot.question());
        int allowed = Tries.allowed(settings.behaviour(), question);
        if (response == null) {
            return new QuestionView(
                    number,
                    question,
                    slot.order(),
                    Answer.NONE,
                    0,
                    null,
                    0,
                    allowed,
                    !attempt.isOpen(),
                    attempt.isOpen() ? QuestionView.Shown.NOTHING : shown(attempt, question, null));
        }
        boolean closed = response.isClosed() || !attempt.isOpen();
        boolean showsResponse = attempt.isOpen() || shows(ReviewPart.RESPONSE, attempt, response, null);
        return new QuestionView(
                number,
                question,
                slot.order(),
                showsResponse ? response.answer() : Answer.NONE,
                response.sequence(),
                response.savedAt(),
                response.tries(),
                closed ? 0 : Math.max(0, allowed - response.tries()),
                closed,
                shown(attempt, question, response));
    }

    /** What is told is told of the answer that was marked; one that was changed since is not judged yet. */
    private QuestionView.Shown shown(Attempt attempt, Question question, Response response) {
        if (attempt.isOpen() && response.tries() == 0) {
            return QuestionView.Shown.NOTHING;
        }
        Answer marked = response == null ? Answer.NONE : response.lastMarked();
        Question asked = response == null ? question : text.get(response.questionId(), response.language());
        Mark mark = asked.mark(marked);
        Mark words = question.mark(marked);
        boolean correctness = shows(ReviewPart.CORRECTNESS, attempt, response, mark);
        boolean triesOn = attempt.isOpen() && !response.isClosed();
        return new QuestionView.Shown(
                correctness ? mark.outcome() : null,
                question.scored()
                                && shows(ReviewPart.MARKS, attempt, response, mark)
                                && mark.outcome() != Outcome.BY_HAND
                        ? worth(response)
                        : null,
                shows(ReviewPart.FEEDBACK, attempt, response, mark) ? words.feedback() : List.of(),
                correctness && !triesOn ? mark.parts() : List.of(),
                shows(ReviewPart.GENERAL, attempt, response, mark)
                        ? question.head().generalFeedback()
                        : "",
                shows(ReviewPart.ANSWER, attempt, response, mark) ? question.bestInWords() : List.of(),
                triesOn ? hint(question, response.tries()) : "");
    }

    private static Double worth(Response response) {
        return response == null ? Double.valueOf(0) : response.fraction();
    }

    private static String hint(Question question, int tries) {
        List<String> hints = question.head().hints();
        return tries >= 1 && tries <= hints.size() ? hints.get(tries - 1) : "";
    }

    private boolean shows(ReviewPart part, Attempt attempt, Response response, Mark mark) {
        boolean answered = !attempt.isOpen() || response != null && response.isClosed();
        boolean right = mark != null && mark.outcome() == Outcome.RIGHT;
        return policy.shows(
                part, response != null && response.tries() > 0, standing(attempt, answered, right && answered));
    }

    private ReviewTrigger.Standing standing(Attempt attempt, boolean answered, boolean right) {
        return new ReviewTrigger.Standing(answered, right, !attempt.isOpen(), finished, noneLeft, passed);
    }
}
