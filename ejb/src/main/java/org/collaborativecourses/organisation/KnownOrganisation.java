package org.collaborativecourses.organisation;

/** An organisation that is there already. */
public record KnownOrganisation(String key, OrganisationFacts facts) {}
