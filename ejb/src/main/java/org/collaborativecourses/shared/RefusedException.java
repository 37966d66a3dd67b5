package org.collaborativecourses.shared;

/** A rule refuses what was asked, as things stand. Answered with 409; each feature names its own below this one. */
public class RefusedException extends DomainException {

    public RefusedException(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
