package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/**
 * What somebody fills in who registers, as it came.
 *
 * @param zone the time zone the browser names, or nothing
 * @param next the page of ours to go on with once the address is confirmed, or nothing
 */
public record Registration(String email, String name, String password, Language language, String zone, String next) {}
