package org.collaborativecourses.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why the secretariat erases somebody. A choice and no free text: the trail is for ever, and holds nothing of a person. */
public enum ErasureReason {
    ASKED_BY_MAIL("mail"),
    ASKED_IN_WRITING("letter"),
    ASKED_IN_PERSON("spoken"),
    TWICE_THERE("double"),
    DIED("died"),
    DEMANDED_BY_LAW("law");

    private final String code;

    ErasureReason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<ErasureReason> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(ErasureReason::code).toList();
    }
}
