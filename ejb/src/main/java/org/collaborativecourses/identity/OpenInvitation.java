package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/** What the invited person is shown. @param organisation its name, or nothing */
public record OpenInvitation(String email, Language language, String organisation) {}
