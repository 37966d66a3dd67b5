/**
 * Certificates: what was printed, kept as a signed snapshot that never changes; whether it still holds; the PDF made of
 * it; and the answer to a stranger who asks whether one is genuine. It issues exactly one per person, course and period
 * of validity, and refuses to print what was revoked or no longer bears its seal.
 */
package org.collaborativecourses.certificate;
