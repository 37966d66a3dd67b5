package org.collaborativecourses.quiz;

import java.time.Instant;
import org.collaborativecourses.shared.RefusedException;

/** The quiz asks for a pause between two attempts, and it is not over. */
public class TooEarlyException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient Instant opensAt;

    TooEarlyException(Instant opensAt) {
        super("quiz.start.tooEarly");
        this.opensAt = opensAt;
    }

    public Instant opensAt() {
        return opensAt;
    }
}
