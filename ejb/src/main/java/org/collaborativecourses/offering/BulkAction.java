package org.collaborativecourses.offering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with many people of an offering at once. */
public enum BulkAction {
    ENROL,
    INVITE,
    EXTEND,
    REMOVE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BulkAction> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
