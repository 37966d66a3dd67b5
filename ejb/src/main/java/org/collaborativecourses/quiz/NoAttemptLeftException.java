package org.collaborativecourses.quiz;

import org.collaborativecourses.shared.RefusedException;

/** All attempts that the quiz allows are used. */
public class NoAttemptLeftException extends RefusedException {

    private static final long serialVersionUID = 1L;

    NoAttemptLeftException(int limit) {
        super("quiz.start.noneLeft", limit);
    }
}
