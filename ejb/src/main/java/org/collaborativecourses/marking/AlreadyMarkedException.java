package org.collaborativecourses.marking;

import org.collaborativecourses.shared.RefusedException;

/** A colleague was quicker: first look at what they said, then say your own. */
public class AlreadyMarkedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public AlreadyMarkedException(String by) {
        super("marking.error.alreadyMarked", by);
    }
}
