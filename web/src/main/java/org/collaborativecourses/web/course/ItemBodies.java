package org.collaborativecourses.web.course;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about an item, for those who read the description of the API: it takes up what is annotated. */
final class ItemBodies {

    private ItemBodies() {}

    record Done(
            @Schema(description = "false takes it back", defaultValue = "true")
            boolean done) {}

    record HandedIn(
            @Schema(description = "at most 50,000 characters")
            String text,

            @Schema(description = "of a commitment: by when it is to be kept")
            LocalDate dueOn,

            @Schema(description = "made up by whoever sends it; the same again is the same submission", maxLength = 40)
            String once) {}
}
