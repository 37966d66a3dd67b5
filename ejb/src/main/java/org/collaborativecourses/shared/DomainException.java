package org.collaborativecourses.shared;

import jakarta.ejb.ApplicationException;

/**
 * The one root of all that the domain refuses. It carries the key of a message in the bundles, and what the message
 * needs to be whole; the web shows it in the reader's language, in one place. It always rolls the transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {

    private final String messageKey;
    private final transient Object[] arguments;

    protected DomainException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
