package org.collaborativecourses.audit;

import java.time.Instant;

/**
 * What is looked for; nothing, or an empty text, asks for nothing.
 *
 * @param text a part of the subject, the detail, or the name of who did it or to whom
 * @param action exactly this one
 * @param from this moment or later
 * @param to before this moment
 */
public record AuditQuery(String text, String action, Instant from, Instant to) {}
