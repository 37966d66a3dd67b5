package org.collaborativecourses.db;

/** The embedded database cannot run; the message is one line that says why, fit for the person who started it. */
public final class EmbeddedDatabaseException extends RuntimeException {
    EmbeddedDatabaseException(String message) {
        super(message);
    }

    EmbeddedDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
