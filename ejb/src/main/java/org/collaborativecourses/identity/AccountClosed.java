package org.collaborativecourses.identity;

import org.collaborativecourses.shared.Language;

/**
 * An account was closed, and the person is to be erased: whatever a feature holds of theirs it now makes nobody's, in the
 * same transaction. What only counts stays.
 *
 * @param email the address that it had
 * @param keepsCertificates whether certificates stay verifiable, with the name on them
 */
public record AccountClosed(long personId, String email, Language language, boolean keepsCertificates) {}
