package org.collaborativecourses.identity;

import java.time.Instant;
import org.collaborativecourses.shared.Language;

/**
 * An invitation as the administrator sees it.
 *
 * @param organisation its name, or nothing
 * @param acceptedAt nothing while it is not accepted
 * @param open whether its link still opens something
 */
public record InvitationView(
        long id,
        String email,
        Language language,
        String organisation,
        Instant createdAt,
        Instant expiresAt,
        Instant acceptedAt,
        boolean open) {}
