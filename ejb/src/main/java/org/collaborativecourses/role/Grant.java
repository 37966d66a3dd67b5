package org.collaborativecourses.role;

import java.time.Instant;
import java.util.Optional;

/**
 * A role that somebody was given.
 *
 * @param key of the course, collaborative or organisation; empty for the whole house
 * @param givenBy nobody where the house gave it
 * @param takenAt null as long as it is held
 */
public record Grant(
        long id,
        GrantedRole role,
        RoleScope scope,
        String key,
        Instant givenAt,
        Optional<Long> givenBy,
        Instant takenAt,
        Optional<Long> takenBy) {

    public boolean isOpen() {
        return takenAt == null;
    }
}
