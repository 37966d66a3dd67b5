package org.collaborativecourses.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a template comes to for one certificate, in its language; the certificate keeps it.
 *
 * @param heading null where the house's own words are printed, as with the next one
 * @param confirms stands before the name
 * @param note stands below the course; null: nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Design(String heading, String confirms, String note, List<Signatory> signatories, List<Logo> logos) {

    public static final Design NONE = new Design(null, null, null, List.of(), List.of());

    public Design {
        signatories = signatories == null ? List.of() : List.copyOf(signatories);
        logos = logos == null ? List.of() : List.copyOf(logos);
    }

    /** Somebody whose name stands on the certificate, and as what. */
    public record Signatory(String name, String role) {}

    /** A picture. @param hash SHA-256 of its bytes @param name of whom it is, for those who do not see it */
    public record Logo(String hash, String name) {}
}
