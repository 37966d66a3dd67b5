package org.collaborativecourses.admission;

import org.collaborativecourses.shared.InvalidException;

/** An invited address has an account; only an administrator is told. */
public class AlreadyMemberException extends InvalidException {

    public AlreadyMemberException() {
        super("email", "identity.error.alreadyMember");
    }
}
