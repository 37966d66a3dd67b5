package org.collaborativecourses.identity;

import java.time.ZoneId;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.shared.Language;

/**
 * The person behind a request, as the login cookie told.
 *
 * @param name as it shall be printed
 * @param reach what this person may see from a desk
 * @param csrfToken what every write of this login must carry
 */
public record SignedIn(
        long personId,
        String name,
        String email,
        Role role,
        Reach reach,
        Language language,
        ZoneId zone,
        String csrfToken) {}
