package org.collaborativecourses.attempt;

import org.collaborativecourses.shared.RefusedException;

/** Somebody else, which is the same learner in another tab, started at the same instant; trying again finds theirs. */
class SimultaneousStartException extends RefusedException {

    private static final long serialVersionUID = 1L;

    SimultaneousStartException() {
        super("quiz.start.busy");
    }
}
