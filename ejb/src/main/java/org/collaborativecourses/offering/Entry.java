package org.collaborativecourses.offering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How people come into an offering. */
public enum Entry {
    /** At once, and those who join later when they join. */
    ENROL,
    /** By mail; whoever wants to comes in. */
    INVITE,
    /** It is there for them; nobody is written to. */
    OPEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Entry> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
