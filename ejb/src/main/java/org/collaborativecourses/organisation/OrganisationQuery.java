package org.collaborativecourses.organisation;

/**
 * What is looked for among organisations; empty texts ask for nothing.
 *
 * @param text a part of the name, the short name or the key
 * @param memberOf the key of one that they are members of today
 * @param gap {@code country}, {@code people}: those that lack it
 */
public record OrganisationQuery(
        String text, String type, String country, String region, String component, String memberOf, String gap) {}
