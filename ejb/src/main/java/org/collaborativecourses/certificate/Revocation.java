package org.collaborativecourses.certificate;

import java.util.Arrays;
import java.util.Optional;

/** Why a certificate was revoked, as far as strangers are told. */
public enum Revocation {
    MISTAKE("mistake"),
    IDENTITY("identity"),
    HONESTY("honesty"),
    REQUEST("request"),
    OTHER("other");

    private final String code;

    Revocation(String code) {
        this.code = code;
    }

    /** As tables, forms and message keys write it. */
    public String code() {
        return code;
    }

    public static Optional<Revocation> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
