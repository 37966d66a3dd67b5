package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/** Somebody registered with, or wanted to change to, an address that has an account. */
public record AlreadyRegistered(String email, Language language) {}
