package org.collaborativecourses.identity;

/**
 * A login that has just begun.
 *
 * @param token the value of the login cookie; kept nowhere else
 * @param remembered whether the cookie shall outlive the browser
 */
public record LoggedIn(String token, boolean remembered, SignedIn signedIn) {}
