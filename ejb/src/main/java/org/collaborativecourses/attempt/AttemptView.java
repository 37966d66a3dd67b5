package org.collaborativecourses.attempt;

import java.time.Instant;
import java.util.List;
import org.collaborativecourses.quiz.Behaviour;
import org.collaborativecourses.shared.Language;

/**
 * An attempt as its learner may see it now.
 *
 * @param now the server's time, by which what is left of the time is counted
 * @param language the questions are shown in; not always the page's
 * @param dueAt null: no time limit
 * @param finishedAt null: still open
 * @param percent null: not finished, or not told
 * @param passed whether this attempt reaches the pass mark; only meaningful where there is a percentage
 */
public record AttemptView(
        long id,
        int number,
        String itemKey,
        String title,
        Language language,
        AttemptState state,
        Behaviour behaviour,
        Instant now,
        Instant startedAt,
        Instant dueAt,
        Instant finishedAt,
        Double points,
        Double maxPoints,
        Double percent,
        boolean passed,
        int passPercent,
        List<QuestionView> questions) {

    public boolean isOpen() {
        return state == AttemptState.IN_PROGRESS;
    }

    /** Those that want an answer. */
    public List<QuestionView> asked() {
        return questions.stream().filter(it -> it.number() > 0).toList();
    }

    /** Those that are answered in part. */
    public List<QuestionView> incomplete() {
        return asked().stream().filter(QuestionView::isIncomplete).toList();
    }

    public List<QuestionView> unanswered() {
        return asked().stream().filter(it -> !it.isAnswered()).toList();
    }
}
