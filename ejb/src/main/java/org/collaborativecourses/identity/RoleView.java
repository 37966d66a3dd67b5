package org.collaborativecourses.identity;

import java.time.Instant;
import org.collaborativecourses.role.GrantedRole;
import org.collaborativecourses.role.RoleScope;

/**
 * A role that somebody has or had.
 *
 * @param key of the course, collaborative or organisation; empty for a role in the whole house
 * @param givenBy the name of who gave it; empty where the house did, or the account is closed
 * @param takenAt null as long as it is held
 * @param mayBeTaken by whoever asked
 */
public record RoleView(
        long id,
        GrantedRole role,
        RoleScope scope,
        String key,
        Instant givenAt,
        String givenBy,
        Instant takenAt,
        String takenBy,
        boolean mayBeTaken) {}
