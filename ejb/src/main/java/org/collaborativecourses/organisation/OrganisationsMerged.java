package org.collaborativecourses.organisation;

/** Two organisations are one from now on; whoever points at the first follows to the second. */
public record OrganisationsMerged(String key, String into) {}
