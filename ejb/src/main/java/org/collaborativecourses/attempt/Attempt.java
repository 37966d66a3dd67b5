package org.collaborativecourses.attempt;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.question.Mark;
import org.collaborativecourses.question.Outcome;
import org.collaborativecourses.question.Question;
import org.collaborativecourses.quiz.Layout;
import org.collaborativecourses.quiz.Questions;
import org.collaborativecourses.quiz.QuizSettings;
import org.collaborativecourses.quiz.Score;
import org.collaborativecourses.quiz.Tries;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RefusedException;

/**
 * One try at a quiz. It is started with its questions drawn and mixed, takes answers and checks while it is open, and
 * is finished once: handed in by the learner, or closed when its time is over with whatever was received until then.
 */
@Entity
@Table(name = "attempt")
class Attempt {

    /** Answers that were on the way when the time ran out still count. */
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final TypeReference<Layout> LAYOUT = new TypeReference<>() {};

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "item_key")
    private String itemKey;

    private int number;

    @Column(name = "revision_id")
    private long revisionId;

    private AttemptState state;

    /** 1 or null: under the schema's unique key nobody has two that are 1. */
    private Integer open;

    @Column(name = "layout")
    private String layoutJson;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private BigDecimal score;

    @Column(name = "max_score")
    private BigDecimal maxScore;

    @Version
    private int version;

    @Transient
    private Layout layout;

    @Transient
    private Map<String, Response> responses = new LinkedHashMap<>();

    protected Attempt() {}

    private Attempt(
            long enrolmentId, long personId, String itemKey, int number, long revisionId, Layout layout, Instant now) {
        this.enrolmentId = enrolmentId;
        this.personId = personId;
        this.itemKey = itemKey;
        this.number = number;
        this.revisionId = revisionId;
        this.layout = layout;
        this.layoutJson = Json.write(layout);
        this.startedAt = now;
        this.state = AttemptState.IN_PROGRESS;
        this.open = 1;
    }

    static Attempt start(
            long enrolmentId,
            long personId,
            String itemKey,
            int number,
            long revisionId,
            Layout layout,
            Optional<Duration> timeLimit,
            Instant now) {
        Attempt attempt = new Attempt(enrolmentId, personId, itemKey, number, revisionId, layout, now);
        attempt.dueAt = timeLimit.map(now::plus).orElse(null);
        return attempt;
    }

    /** What was received until now, as the repository read it. */
    void recall(Iterable<Response> received) {
        received.forEach(response -> responses.put(response.questionId(), response));
    }

    /**
     * Whether an answer to this question can be taken now.
     *
     * @throws AttemptClosedException when it is finished or overdue
     * @throws NotFoundException when this attempt does not ask it
     */
    void admit(String questionId, Instant now) {
        if (!isOpen() || isOverdue(now)) {
            throw new AttemptClosedException();
        }
        if (!layout().has(questionId)) {
            throw new NotFoundException();
        }
    }

    Response answer(String questionId, Answer answer, Language language, long sequence, Instant now) {
        admit(questionId, now);
        Response response = responses.get(questionId);
        if (response == null) {
            response = new Response(id == null ? 0 : id, questionId, answer, language, sequence, now);
            responses.put(questionId, response);
        } else {
            response.replace(answer, language, sequence, now);
        }
        return response;
    }

    /**
     * Marks the answer to one question at once. The question is closed when the answer is right or was the last try.
     *
     * @param tryNumber which try the learner believes to make, from 1: the same one asked for twice costs nothing more
     * @return false where there is nothing to mark: it is not answered
     * @throws RefusedException where the quiz is marked as a whole only
     */
    boolean check(String questionId, int tryNumber, QuizSettings settings, Questions questions, Instant now) {
        admit(questionId, now);
        Response response = responses.get(questionId);
        if (response == null) {
            return false;
        }
        Question question = questions.get(questionId, response.language());
        int allowed = Tries.allowed(settings.behaviour(), question);
        if (allowed == 0) {
            throw new RefusedException("quiz.check.atTheEnd");
        }
        if (response.isClosed() || response.tries() >= tryNumber) {
            return true;
        }
        Mark mark = question.mark(response.answer());
        if (mark.outcome() == Outcome.UNANSWERED) {
            return false;
        }
        if (mark.outcome() != Outcome.BY_HAND) {
            double worth = Tries.worth(question, response.triedAnswers(), response.answer(), settings.penalty());
            response.checked();
            if (mark.outcome() == Outcome.RIGHT || response.tries() >= allowed) {
                response.close(worth);
            }
        }
        return true;
    }

    /** The learner hands it in. Doing so again changes nothing. */
    void submit(QuizSettings settings, Questions questions, Instant now) {
        if (isOpen()) {
            finish(settings, questions, isOverdue(now) ? dueAt : now);
        }
    }

    /** Closes it when its time is over, as of that moment. */
    boolean expire(QuizSettings settings, Questions questions, Instant now) {
        if (!isOpen() || !isOverdue(now)) {
            return false;
        }
        finish(settings, questions, dueAt);
        return true;
    }

    private void finish(QuizSettings settings, Questions questions, Instant at) {
        Marking marking = new Marking(settings.penalty(), questions);
        layout().slots().forEach(slot -> marking.add(slot.question(), responses.get(slot.question())));
        Score reached = marking.score();
        score = reached.points();
        maxScore = reached.max();
        finishedAt = at;
        state = AttemptState.FINISHED;
        open = null;
    }

    boolean isOpen() {
        return state == AttemptState.IN_PROGRESS;
    }

    /** Its time is over, and so is the grace for what was on the way. */
    boolean isOverdue(Instant now) {
        return dueAt != null && now.isAfter(dueAt.plus(GRACE));
    }

    /** Empty until it is finished. */
    Optional<Double> percent() {
        return Optional.ofNullable(score).map(points -> new Score(points, maxScore).percent());
    }

    Layout layout() {
        if (layout == null) {
            layout = Json.read(layoutJson, LAYOUT);
        }
        return layout;
    }

    Map<String, Response> responses() {
        return responses;
    }

    long id() {
        return id;
    }

    long enrolmentId() {
        return enrolmentId;
    }

    long personId() {
        return personId;
    }

    String itemKey() {
        return itemKey;
    }

    int number() {
        return number;
    }

    long revisionId() {
        return revisionId;
    }

    AttemptState state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    BigDecimal score() {
        return score;
    }

    BigDecimal maxScore() {
        return maxScore;
    }
}
