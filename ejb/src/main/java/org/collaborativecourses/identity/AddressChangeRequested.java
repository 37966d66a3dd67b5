package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/**
 * Somebody wants mail at this address from now on.
 *
 * @param path of the page that confirms it, with its token
 */
public record AddressChangeRequested(long personId, String newEmail, Language language, String path) {}
