package org.collaborativecourses.identity;

/**
 * Somebody wants to see everything that is held about them: each feature that observes this puts in what it holds. Asked
 * several times for one copy, outside any transaction; nothing may be changed.
 *
 * @param email the account's, for what is known by address only
 */
public record PersonDataAsked(long personId, String email, PersonData into) {}
