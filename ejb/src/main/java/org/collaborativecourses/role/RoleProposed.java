package org.collaborativecourses.role;

/**
 * Somebody is about to be given a role of something. Whoever knows that kind of thing refuses, with an
 * {@code InvalidException} at {@code key}, where there is none of this key.
 */
public record RoleProposed(GrantedRole role, RoleScope scope, String key) {}
