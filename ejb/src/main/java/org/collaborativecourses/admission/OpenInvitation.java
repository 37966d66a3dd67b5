package org.collaborativecourses.admission;

import org.collaborativecourses.shared.Language;

/** What the invited person is shown. @param organisation the key of the one they will belong to, or null */
public record OpenInvitation(String email, Language language, String organisation) {}
