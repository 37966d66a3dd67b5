package org.collaborativecourses.enrolment;

import org.collaborativecourses.shared.NotAllowedException;

/** Only who is enrolled may do this. */
public class NotEnrolledException extends NotAllowedException {

    private static final long serialVersionUID = 1L;

    public NotEnrolledException() {
        super("enrolment.error.notEnrolled");
    }
}
