package org.collaborativecourses.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody in a course stands. */
public enum LearnerState {
    ACTIVE,
    STUCK,
    COMPLETE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LearnerState> find(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
