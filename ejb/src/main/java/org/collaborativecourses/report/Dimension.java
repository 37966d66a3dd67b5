package org.collaborativecourses.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What learners can be counted by. Country, region and component are those of the organisations that they belong to. */
public enum Dimension {
    COLLABORATIVE,
    ORGANISATION,
    COUNTRY,
    REGION,
    COMPONENT,
    COURSE,
    /** Of one course, which has to be chosen. */
    MODULE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> find(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
