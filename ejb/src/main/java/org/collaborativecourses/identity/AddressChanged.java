package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/** The account has another address. */
public record AddressChanged(long personId, String oldEmail, String newEmail, Language language) {}
