package org.collaborativecourses.role;

import java.util.Arrays;
import java.util.Optional;

/** What a role is of. */
public enum RoleScope {
    HOUSE("house"),
    COURSE("course"),
    COLLABORATIVE("collaborative"),
    ORGANISATION("organisation");

    private final String code;

    RoleScope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<RoleScope> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
