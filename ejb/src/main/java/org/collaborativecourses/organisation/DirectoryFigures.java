package org.collaborativecourses.organisation;

/**
 * How many there are, and what is missing.
 *
 * @param newPeople accounts of the last 30 days
 * @param peopleNowhere who belong to no organisation today
 * @param emptyOrganisations to which nobody belongs today
 * @param placeless organisations of a country of which no country is known
 */
public record DirectoryFigures(
        long people,
        long newPeople,
        long peopleNowhere,
        long organisations,
        long emptyOrganisations,
        long placeless,
        long enrolments,
        long completed) {}
