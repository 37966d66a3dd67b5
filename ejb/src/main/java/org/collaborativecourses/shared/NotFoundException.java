package org.collaborativecourses.shared;

/** What was asked for is not there, or not for this person to know of. Answered with 404. */
public class NotFoundException extends DomainException {

    public NotFoundException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }

    public NotFoundException() {
        this("shared.error.notFound");
    }
}
