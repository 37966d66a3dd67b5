package org.collaborativecourses.organisation;

import java.util.Set;

/** An organisation that is there already. @param parents keys of those that it is a member of today */
public record KnownOrganisation(String key, OrganisationFacts facts, Set<String> parents) {}
