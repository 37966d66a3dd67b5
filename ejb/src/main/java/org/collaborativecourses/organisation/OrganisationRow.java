package org.collaborativecourses.organisation;

/** One line of the list. @param people who belong to it today @param members organisations that are members of it today */
public record OrganisationRow(
        String key,
        String name,
        String shortName,
        String type,
        String country,
        String region,
        String components,
        long people,
        long members) {}
