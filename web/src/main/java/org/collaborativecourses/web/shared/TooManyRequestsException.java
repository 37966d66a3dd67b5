package org.collaborativecourses.web.shared;

import org.collaborativecourses.shared.RefusedException;

/** Somebody asks too often. Answered with 429. */
public class TooManyRequestsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public TooManyRequestsException() {
        super("shared.error.429");
    }
}
