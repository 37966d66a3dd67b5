package org.collaborativecourses.role;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a person may do in the whole house. Which courses a facilitator looks after is said elsewhere. */
public enum Role {
    MEMBER("member"),
    FACILITATOR("facilitator"),
    SECRETARIAT("secretariat"),
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** As tables, JSON and message keys write it. */
    @JsonValue
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException where it is none of the four */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such role: " + code));
    }
}
