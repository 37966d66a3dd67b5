package org.collaborativecourses.programme;

import java.util.Locale;

/** How far a programme has come. Learners see what is offered, and of what is retired that it was there. */
public enum ProgrammeState {
    PREPARATION,
    OFFERED,
    RETIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
