package org.collaborativecourses.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.course.QuizLibrary;
import org.collaborativecourses.course.QuizText;
import org.collaborativecourses.enrolment.EnrolmentService;
import org.collaborativecourses.enrolment.EnrolmentView;
import org.collaborativecourses.enrolment.NotEnrolledException;
import org.collaborativecourses.quiz.NoAttemptLeftException;
import org.collaborativecourses.quiz.TooEarlyException;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.NotFoundException;

/**
 * Taking a quiz. Somebody else's attempt is not found. Whatever comes to an attempt whose time is over closes it first,
 * in the same transaction, and says so; whether an item may be opened at all is asked before.
 */
@ApplicationScoped
@Transactional
public class AttemptService {

    private static final int GOES = 5;

    @Inject
    private CourseService courses;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private AttemptStarter starter;

    @Inject
    private AnswerSheet sheet;

    @Inject
    private AnswerKeeper keeper;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private QuizLibrary library;

    @Inject
    private Closing closing;

    @Inject
    private Clock clock;

    /**
     * Starts an attempt, or gives back the one that is open: however often and from however many places it is asked.
     *
     * @throws NotEnrolledException where the person is not enrolled
     * @throws NoAttemptLeftException at the limit
     * @throws TooEarlyException before the pause between two attempts is over
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public StartedAttempt start(long personId, String courseKey, String itemKey) {
        PublishedRevision revision = courses.getPublished(courseKey);
        EnrolmentView enrolment = enrolments
                .find(personId, courseKey)
                .filter(EnrolmentView::active)
                .orElseThrow(NotEnrolledException::new);
        for (int go = 1; ; go++) {
            try {
                return starter.start(enrolment.id(), personId, revision.id(), itemKey);
            } catch (SimultaneousStartException e) {
                if (go == GOES) {
                    throw e;
                }
            }
        }
    }

    /** Saves one answer. The same one sent again changes nothing, and one that is older than what is kept neither. */
    @Transactional(TxType.NOT_SUPPORTED)
    public AnswerReceipt answer(long personId, long attemptId, GivenAnswer given) {
        if (given.sequence() < 1) {
            throw new InvalidException("sequence", "quiz.answer.sequence");
        }
        Instant now = clock.instant();
        return sheet.save(personId, attemptId, given, now)
                .map(standing -> new AnswerReceipt(
                        standing.sequence(),
                        now,
                        standing.answer().equals(given.answer()),
                        AttemptState.IN_PROGRESS,
                        standing.closed()))
                .orElseGet(() -> keeper.keep(personId, attemptId, given, now));
    }

    /** Saves what a plain form carries: the answers that were changed on it. */
    public AttemptReceipt answerAll(long personId, long attemptId, List<GivenAnswer> given) {
        Instant now = clock.instant();
        Attempt attempt = locked(attemptId, personId);
        boolean open = isOpenNow(attempt, now);
        if (open) {
            take(attempt, given, now);
        }
        return receipt(attempt, open, true);
    }

    /**
     * Marks one question at once, after saving what came along.
     *
     * @param tryNumber which try it is, from 1
     */
    public AttemptReceipt check(
            long personId, long attemptId, String questionId, int tryNumber, List<GivenAnswer> given) {
        Instant now = clock.instant();
        Attempt attempt = locked(attemptId, personId);
        boolean open = isOpenNow(attempt, now);
        boolean checked = true;
        if (open) {
            take(attempt, given, now);
            QuizText text = library.get(attempt.revisionId(), attempt.itemKey());
            checked = attempt.check(questionId, tryNumber, text.settings(), text, now);
        }
        return receipt(attempt, open, checked);
    }

    /** Hands the attempt in, with what came along. Once is enough, and twice is the same. */
    public AttemptReceipt submit(long personId, long attemptId, List<GivenAnswer> given) {
        Instant now = clock.instant();
        Attempt attempt = locked(attemptId, personId);
        boolean open = isOpenNow(attempt, now);
        if (open) {
            take(attempt, given, now);
            closing.submit(attempt, now);
        }
        return receipt(attempt, open, true);
    }

    private AttemptReceipt receipt(Attempt attempt, boolean taken, boolean checked) {
        return AttemptReceipt.of(
                attempt, courses.getRevision(attempt.revisionId()).courseKey(), taken, checked);
    }

    private Attempt locked(long attemptId, long personId) {
        return attempts.recalledForChange(attempts.lock(attemptId, personId).orElseThrow(NotFoundException::new));
    }

    /** Closes what is overdue on the way. */
    private boolean isOpenNow(Attempt attempt, Instant now) {
        if (attempt.isOpen() && attempt.isOverdue(now)) {
            closing.expire(attempts.recalledForChange(attempt), now);
        }
        return attempt.isOpen();
    }

    private void take(Attempt attempt, List<GivenAnswer> given, Instant now) {
        for (GivenAnswer answer : given) {
            Response known = attempt.responses().get(answer.questionId());
            boolean same =
                    known == null ? answer.answer().blank() : known.answer().equals(answer.answer());
            if (!same) {
                long sequence = answer.sequence() > 0 ? answer.sequence() : known == null ? 1 : known.sequence() + 1;
                Response response =
                        attempt.answer(answer.questionId(), answer.answer(), answer.language(), sequence, now);
                if (known == null) {
                    attempts.add(response);
                }
            }
        }
    }
}
