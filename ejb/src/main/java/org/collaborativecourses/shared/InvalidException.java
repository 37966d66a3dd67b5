package org.collaborativecourses.shared;

/** Input that cannot be taken as it stands; the message belongs beside the named field. Answered with 422. */
public class InvalidException extends DomainException {

    private final String field;

    public InvalidException(String field, String messageKey, Object... arguments) {
        super(messageKey, arguments);
        this.field = field;
    }

    /** The field, named as in the form and in JSON. */
    public String field() {
        return field;
    }
}
