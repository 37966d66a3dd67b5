package org.collaborativecourses.web.programme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about programmes, for those who read the description of the API. */
final class ProgrammeBodies {

    private static final String SEEN = "that was seen";

    private ProgrammeBodies() {}

    @Schema(description = "and title-en, summary-en … for each language that it is described in")
    record Composing(
            @Schema(description = "only of a new one; none: made of the title")
            String key,

            @Schema(description = SEEN + "; not of a new one")
            Integer version,

            @Schema(description = "keys, in order") List<String> courses,

            @Schema(description = "any or given", example = "any")
            String order,

            @Schema(description = "none, ever or months", example = "months")
            String certificate,

            @Schema(description = "how long it is valid, where certificate says months")
            Integer months) {}

    record Turning(@Schema(description = SEEN) Integer version) {}
}
