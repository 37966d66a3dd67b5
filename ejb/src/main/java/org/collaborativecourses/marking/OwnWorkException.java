package org.collaborativecourses.marking;

import org.collaborativecourses.shared.RefusedException;

/** Nobody marks what they handed in themselves. */
public class OwnWorkException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public OwnWorkException() {
        super("marking.error.own");
    }
}
