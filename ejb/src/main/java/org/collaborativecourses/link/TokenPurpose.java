package org.collaborativecourses.link;

import java.time.Duration;
import java.util.Arrays;

/** What the link of a mail is good for, and for how long. */
public enum TokenPurpose {
    CONFIRM("confirm", Duration.ofDays(3)),
    RESET("reset", Duration.ofHours(2)),
    CHANGE_ADDRESS("change-address", Duration.ofDays(1)),
    INVITE("invite", Duration.ofDays(30)),
    FIRST_ADMINISTRATOR("first-administrator", Duration.ofDays(7));

    private final String code;
    private final Duration life;

    TokenPurpose(String code, Duration life) {
        this.code = code;
        this.life = life;
    }

    String code() {
        return code;
    }

    static TokenPurpose of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such purpose: " + code));
    }

    Duration life() {
        return life;
    }
}
