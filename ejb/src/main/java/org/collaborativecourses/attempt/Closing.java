package org.collaborativecourses.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.course.QuizLibrary;
import org.collaborativecourses.course.QuizText;

/** Finishes attempts and tells what they come to. The attempt is locked, and its responses are recalled. */
@ApplicationScoped
class Closing {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private QuizLibrary library;

    @Inject
    private Event<AttemptFinished> finished;

    void submit(Attempt attempt, Instant now) {
        if (attempt.isOpen()) {
            QuizText text = library.get(attempt.revisionId(), attempt.itemKey());
            attempt.submit(text.settings(), text, now);
            announce(attempt, text);
        }
    }

    void expire(Attempt attempt, Instant now) {
        QuizText text = library.get(attempt.revisionId(), attempt.itemKey());
        if (attempt.expire(text.settings(), text, now)) {
            announce(attempt, text);
        }
    }

    private void announce(Attempt attempt, QuizText text) {
        List<Double> percents = attempts.of(attempt.enrolmentId(), attempt.itemKey()).stream()
                .map(Attempt::percent)
                .flatMap(Optional::stream)
                .toList();
        double percent = text.settings().grade().of(percents);
        finished.fire(new AttemptFinished(
                attempt.enrolmentId(),
                attempt.itemKey(),
                percent,
                text.passMark().isReachedBy(percent),
                attempt.finishedAt()));
    }
}
