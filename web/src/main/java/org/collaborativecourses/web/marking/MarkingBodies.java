package org.collaborativecourses.web.marking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to mark a work, for those who read the description of the API. */
final class MarkingBodies {

    private MarkingBodies() {}

    record Marks(
            @Schema(description = "how many rounds of this work the sender has seen; 0: none")
            int seen,

            @Schema(description = "how many criteria the rubric has")
            int criteria,

            @Schema(
                    name = "level-0",
                    description = "the level of the first criterion, from 0; level-1 that of the second, and so on")
            int level0,

            @Schema(description = "what the learner reads, at most 10,000 characters")
            String comment,

            @Schema(
                    description = "back hands it back for another try, with a comment and without levels",
                    enumeration = {"mark", "back"})
            String act) {}
}
