package org.collaborativecourses.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody stands in a course, or in all the courses that a cell gathers. */
public enum LearnerState {
    ACTIVE,
    STUCK,
    COMPLETE;

    /** @param moved whether there was progress, or an enrolment, within the days */
    static LearnerState of(boolean complete, boolean moved) {
        return complete ? COMPLETE : moved ? ACTIVE : STUCK;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LearnerState> find(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
