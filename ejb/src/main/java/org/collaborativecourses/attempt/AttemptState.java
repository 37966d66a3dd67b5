package org.collaborativecourses.attempt;

import com.fasterxml.jackson.annotation.JsonValue;

/** An attempt takes answers until it is finished: handed in, or out of time. */
public enum AttemptState {
    IN_PROGRESS("in-progress"),
    FINISHED("finished");

    private final String code;

    AttemptState(String code) {
        this.code = code;
    }

    /** As it stands in the table and in JSON. */
    @JsonValue
    public String code() {
        return code;
    }

    static AttemptState of(String code) {
        return IN_PROGRESS.code.equals(code) ? IN_PROGRESS : FINISHED;
    }
}
