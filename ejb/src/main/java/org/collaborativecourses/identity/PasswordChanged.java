package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/** The account has another password. */
public record PasswordChanged(long personId, String email, Language language) {}
