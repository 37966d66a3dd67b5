package org.collaborativecourses.role;

import java.util.Arrays;
import java.util.Optional;

/** A role that is given and taken, and of what it may be one. Being a member needs no grant. */
public enum GrantedRole {
    COORDINATOR("coordinator", Role.MEMBER),
    FACILITATOR("facilitator", Role.FACILITATOR),
    SECRETARIAT("secretariat", Role.SECRETARIAT),
    ADMINISTRATOR("administrator", Role.ADMINISTRATOR);

    private final String code;
    private final Role role;

    GrantedRole(String code, Role role) {
        this.code = code;
        this.role = role;
    }

    /** As tables and message keys write it. */
    public String code() {
        return code;
    }

    /** What who holds it is in the whole house. */
    public Role role() {
        return role;
    }

    /** A coordinator is one of an organisation, a facilitator one of a course or a collaborative, the others of the house. */
    public boolean isOf(RoleScope scope) {
        return switch (this) {
            case COORDINATOR -> scope == RoleScope.ORGANISATION;
            case FACILITATOR -> scope == RoleScope.COURSE || scope == RoleScope.COLLABORATIVE;
            case SECRETARIAT, ADMINISTRATOR -> scope == RoleScope.HOUSE;
        };
    }

    /** Only administrators make administrators and secretaries: nobody lifts themselves. */
    public Role mayBeGivenBy() {
        return this == SECRETARIAT || this == ADMINISTRATOR ? Role.ADMINISTRATOR : Role.SECRETARIAT;
    }

    public static Optional<GrantedRole> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
