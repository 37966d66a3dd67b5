package org.collaborativecourses.attempt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.collaborativecourses.question.Answer;
import org.collaborativecourses.shared.Language;

/**
 * What was answered to one question of an attempt. One rule decides about saving, here and in the one statement of
 * {@link AnswerSheet} that saves a single answer: a newer sequence replaces an older one, an older one
 * changes nothing, and nothing changes once it is closed.
 */
@Entity
@Table(name = "response")
@IdClass(ResponseId.class)
class Response {

    private static final int DECIMALS = 7;

    @Id
    @Column(name = "attempt_id")
    private long attemptId;

    @Id
    @Column(name = "question_id")
    private String questionId;

    private Answer answer;

    private Language language;

    private long sequence;

    @Column(name = "saved_at")
    private Instant savedAt;

    private Tried tried = Tried.NONE;

    private boolean closed;

    private BigDecimal fraction;

    protected Response() {}

    Response(long attemptId, String questionId, Answer answer, Language language, long sequence, Instant now) {
        this.attemptId = attemptId;
        this.questionId = questionId;
        this.answer = answer;
        this.language = language;
        this.sequence = sequence;
        this.savedAt = now;
    }

    /** Takes a newer answer. */
    void replace(Answer newer, Language writtenIn, long newerSequence, Instant now) {
        if (closed || newerSequence <= sequence) {
            return;
        }
        answer = newer;
        language = writtenIn;
        sequence = newerSequence;
        savedAt = now;
    }

    /** The answer was checked: it is remembered as a try. */
    void checked() {
        tried = tried.and(answer);
    }

    /** No further answer is taken. */
    void close(double worth) {
        closed = true;
        fraction = BigDecimal.valueOf(worth).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** No further answer is taken, and no machine marks it. */
    void closeUnmarked() {
        closed = true;
    }

    String questionId() {
        return questionId;
    }

    Answer answer() {
        return answer;
    }

    Language language() {
        return language;
    }

    long sequence() {
        return sequence;
    }

    Instant savedAt() {
        return savedAt;
    }

    int tries() {
        return tried.answers().size();
    }

    List<Answer> triedAnswers() {
        return tried.answers();
    }

    /** The answer that was judged: while tries go on the one checked last, afterwards the one that counts. */
    Answer lastMarked() {
        int tries = tries();
        return closed || tries == 0 ? answer : tried.answers().get(tries - 1);
    }

    boolean isClosed() {
        return closed;
    }

    /** What it is worth, 0 to 1, penalties taken off; null until it is closed, and where it is marked by hand. */
    Double fraction() {
        return fraction == null ? null : fraction.doubleValue();
    }
}
