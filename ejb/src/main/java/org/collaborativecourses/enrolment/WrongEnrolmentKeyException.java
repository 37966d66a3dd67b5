package org.collaborativecourses.enrolment;

import org.collaborativecourses.shared.InvalidException;

/** The course asks for a key, and this is not it. */
public class WrongEnrolmentKeyException extends InvalidException {

    private static final long serialVersionUID = 1L;

    public WrongEnrolmentKeyException() {
        super("key", "enrolment.error.wrongKey");
    }
}
