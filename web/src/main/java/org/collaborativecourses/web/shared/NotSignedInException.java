package org.collaborativecourses.web.shared;

import org.collaborativecourses.shared.DomainException;

/** Somebody has to log in first. Answered with 401, or for a page with the way to log in. */
public class NotSignedInException extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotSignedInException() {
        super("shared.error.notSignedIn");
    }
}
