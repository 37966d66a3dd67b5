package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/** Somebody who knows an account's password wants its mail to go elsewhere; its owner shall hear of it where they read mail now. */
public record AddressChangeAsked(String email, Language language) {}
