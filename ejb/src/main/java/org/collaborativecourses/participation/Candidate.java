package org.collaborativecourses.participation;

import java.util.Set;

/**
 * An organisation, with all that a rule can ask of it on one day.
 *
 * @param parents ids of what it is a member of that day
 */
record Candidate(
        long id,
        String key,
        String type,
        String country,
        String region,
        Set<String> components,
        String language,
        Set<Long> parents) {}
