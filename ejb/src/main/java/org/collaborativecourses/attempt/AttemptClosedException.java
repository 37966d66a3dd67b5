package org.collaborativecourses.attempt;

import org.collaborativecourses.shared.RefusedException;

/** The attempt was handed in, or its time is over: it takes nothing more. */
public class AttemptClosedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    AttemptClosedException() {
        super("quiz.attempt.closed");
    }
}
