package org.collaborativecourses.offering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody stands in an offering. Who only could come in has no place, and no state. */
public enum PlaceState {
    ENROLLED,
    INVITED,
    WAITING,
    /** Will not have it: said so, left, or was taken from the waiting list. Nobody is asked twice. */
    DECLINED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PlaceState> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
