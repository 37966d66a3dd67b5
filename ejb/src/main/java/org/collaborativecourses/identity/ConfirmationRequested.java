package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/**
 * Somebody registered with this address.
 *
 * @param path of the page that confirms it, with its token
 */
public record ConfirmationRequested(String email, Language language, String path) {}
