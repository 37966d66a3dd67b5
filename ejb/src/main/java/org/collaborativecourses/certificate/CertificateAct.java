package org.collaborativecourses.certificate;

import java.time.Instant;

/**
 * What somebody did to a certificate by hand.
 *
 * @param kind issued, renewed, revoked, replaced, corrected
 * @param by the name that person has today; empty where the account is closed
 */
public record CertificateAct(String kind, String reason, String by, Instant at) {}
