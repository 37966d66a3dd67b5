package org.collaborativecourses.admission;

import org.collaborativecourses.shared.Language;

/**
 * An address was invited.
 *
 * @param inviter who did it, as printed
 * @param organisation its name, or nothing
 * @param path of the page that accepts it, with its token
 */
public record Invited(String email, Language language, String inviter, String organisation, String path) {}
