package org.collaborativecourses.certificate;

/**
 * What is looked for; an empty text asks for nothing.
 *
 * @param text a part of the name on it or of its holder's name or address, a number, or a code
 * @param course what it is filed under
 * @param state as {@link CertificateState} names it, in small letters
 */
public record CertificateQuery(String text, String course, String state) {}
