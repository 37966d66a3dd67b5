package org.collaborativecourses.shared;

/** This person may not do this. Answered with 403. */
public class NotAllowedException extends DomainException {

    public NotAllowedException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    public NotAllowedException() {
        this("shared.error.notAllowed");
    }
}
