package org.collaborativecourses.identity;

/**
 * What the link of a confirming mail stands for.
 *
 * @param first whether it confirms a new account, which asks for its password; else a changed address, which does not
 * @param next the page of ours to go on with, or nothing
 */
public record Confirmation(String email, boolean first, String next) {}
