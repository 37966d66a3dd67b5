package org.collaborativecourses.participation;

import java.time.LocalDate;
import java.util.Set;

/**
 * An organisation that takes part in a collaborative on a day.
 *
 * @param shortName or null
 * @param country ISO 3166-1 alpha-2, or null
 * @param from since when without a gap that anybody wrote down
 * @param to the first day on which it does no more, or null
 * @param named whether it was named; else rules found it
 */
public record Participant(
        long id,
        String key,
        String name,
        String shortName,
        String type,
        String country,
        Set<String> components,
        LocalDate from,
        LocalDate to,
        boolean named) {

    public String fullName() {
        return shortName == null ? name : name + " (" + shortName + ")";
    }
}
