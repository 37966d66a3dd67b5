package org.collaborativecourses.link;

import java.time.Instant;
import java.util.Optional;

/**
 * What the link of a mail opens.
 *
 * @param email the address it was sent to
 * @param detail what the purpose needs besides; may be empty
 * @param usedAt nothing while it was not used
 * @param isOpen whether it still opens something
 */
public record Link(
        long id,
        TokenPurpose purpose,
        Optional<Long> personId,
        String email,
        String detail,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> usedAt,
        boolean isOpen) {}
