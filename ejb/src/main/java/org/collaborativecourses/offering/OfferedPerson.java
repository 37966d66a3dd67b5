package org.collaborativecourses.offering;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.collaborativecourses.shared.Language;

/**
 * Somebody of an offering, as a desk sees them.
 *
 * @param state null: could come in and has no place
 * @param courses how many of its courses they are in
 * @param complete how many of them they have completed
 * @param left whether they left one of them
 * @param dueAt the earliest that is not complete, or null
 */
public record OfferedPerson(
        long id,
        String name,
        String email,
        Language language,
        ZoneId zone,
        PlaceState state,
        Instant since,
        int courses,
        int complete,
        boolean left,
        Instant dueAt,
        List<String> organisations) {

    Comer comer() {
        return new Comer(id, email, List.of(language), zone);
    }

    /** The end of the key of the text that says how they stand. */
    public String stateCode() {
        return state == null ? "none" : state.code();
    }
}
