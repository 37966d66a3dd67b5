package org.collaborativecourses.link;

import org.collaborativecourses.shared.NotFoundException;

/** The link of a mail was used before, is too old, or never was: nobody is told which. */
public class LinkSpentException extends NotFoundException {

    public LinkSpentException() {
        super("identity.error.linkSpent");
    }
}
