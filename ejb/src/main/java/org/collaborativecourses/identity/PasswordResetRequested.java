package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/**
 * Somebody forgot the password of this account.
 *
 * @param path of the page that sets a new one, with its token
 */
public record PasswordResetRequested(long personId, String email, Language language, String path) {}
