package org.collaborativecourses.web.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about an enrolment, for those who read the description of the API: it takes up what is annotated. */
final class EnrolmentBodies {

    private EnrolmentBodies() {}

    record Enrolling(
            @Schema(description = "where the course asks for one")
            String key,

            @Schema(
                    description =
                            "the language to read it in; left out: the first of its languages that the caller reads",
                    example = "fr")
            String read) {}

    record Reading(
            @Schema(description = "one of the course's languages", example = "fr")
            String language,

            @Schema(description = "for forms: the key of the item to go back to")
            String back) {}
}
