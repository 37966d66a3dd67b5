package org.collaborativecourses.web.offering;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What gives somebody more time, for those who read the description of the API. */
record ExtensionBody(
        @Schema(description = "until the end of this day", example = "2027-06-30")
        String until,

        @Schema(description = "why; the learner reads it") String reason) {}
