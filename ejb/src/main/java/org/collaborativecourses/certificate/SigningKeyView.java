package org.collaborativecourses.certificate;

import java.time.Instant;

/**
 * A key as anybody may see it.
 *
 * @param publicKey as other verifiers write it
 * @param retiredAt null: it signs
 */
public record SigningKeyView(String name, String publicKey, Instant createdAt, Instant retiredAt) {}
