package org.collaborativecourses.privacy;

import org.collaborativecourses.shared.Retention;

/** How long something is kept in this house. @param days after which it is forgotten */
public record Period(Retention what, int days) {

    public String code() {
        return what.code();
    }
}
