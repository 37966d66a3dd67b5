package org.collaborativecourses.web.privacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about people's data, for those who read the description of the API. */
final class DataBodies {

    private static final String CHOICE = "keep: they stay verifiable, with the name on them; withdraw";

    private DataBodies() {}

    record Copy(
            @Schema(description = "the present password") String dataPassword) {}

    record Erasure(
            @Schema(description = "the present password") String erasurePassword,
            @Schema(description = CHOICE) String certificates,
            @Schema boolean understood) {}

    record ErasureOfPerson(
            @Schema(description = "of the one who acts") String erasurePassword,
            @Schema(description = CHOICE) String certificates,

            @Schema(description = "mail, letter, spoken, double, died or law")
            String reason,

            @Schema boolean understood) {}
}
