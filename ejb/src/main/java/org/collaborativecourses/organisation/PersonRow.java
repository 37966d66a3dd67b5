package org.collaborativecourses.organisation;

import java.time.Instant;
import java.util.List;

/** One line of the list of people. @param role the highest in the house, or coordinator @param lastSeen null where the person never was */
public record PersonRow(
        long id,
        String name,
        String email,
        String country,
        String language,
        String role,
        List<String> organisations,
        Instant since,
        Instant lastSeen) {}
