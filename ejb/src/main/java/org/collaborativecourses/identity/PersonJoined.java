package org.collaborativecourses.identity;

/** Somebody whose account was just made was asked in for an organisation, of which only its key is known here. */
public record PersonJoined(long personId, String organisation) {}
