package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/** An account was closed by its owner; the address is the one it had. */
public record AccountClosed(long personId, String email, Language language) {}
