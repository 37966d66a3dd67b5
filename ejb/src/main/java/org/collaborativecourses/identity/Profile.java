package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/**
 * How a person is described.
 *
 * @param name as it shall be printed
 * @param country ISO 3166-1 alpha-2, or empty
 * @param zone a time zone's name, as in Africa/Harare
 */
public record Profile(String name, Language language, String country, String zone) {}
