package org.collaborativecourses.admission;

import java.time.Instant;
import org.collaborativecourses.shared.Language;

/**
 * An invitation as those see it who invite.
 *
 * @param organisation the key of the one it leads into, or its name once that is known; or null
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
        boolean open) {

    /** The same, with this for its organisation. */
    public InvitationView into(String name) {
        return new InvitationView(id, email, language, name, createdAt, expiresAt, acceptedAt, open);
    }
}
