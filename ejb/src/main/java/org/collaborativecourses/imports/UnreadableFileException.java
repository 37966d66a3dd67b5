package org.collaborativecourses.imports;

import org.collaborativecourses.shared.InvalidException;

/** A file that is no table, or not one that we would open. */
public class UnreadableFileException extends InvalidException {

    public UnreadableFileException(String messageKey, Object... arguments) {
        super("file", messageKey, arguments);
    }
}
