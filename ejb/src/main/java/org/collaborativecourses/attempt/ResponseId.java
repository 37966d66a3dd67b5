package org.collaborativecourses.attempt;

import java.io.Serializable;
import java.util.Objects;

/** One response for each question of an attempt. */
class ResponseId implements Serializable {

    private static final long serialVersionUID = 1L;

    private long attemptId;
    private String questionId;

    ResponseId() {}

    ResponseId(long attemptId, String questionId) {
        this.attemptId = attemptId;
        this.questionId = questionId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseId id && id.attemptId == attemptId && id.questionId.equals(questionId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(attemptId, questionId);
    }
}
