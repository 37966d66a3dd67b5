package org.collaborativecourses.identity;

/**
 * Somebody who is in the house already.
 *
 * @param own whether the person uses the account: from then on it is theirs to describe
 */
public record KnownPerson(long id, PersonFacts facts, boolean own) {}
