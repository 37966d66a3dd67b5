package org.collaborativecourses.web.offering;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about offerings, for those who read the description of the API: it takes up what is annotated. */
final class OfferingBodies {

    private OfferingBodies() {}

    record Terms(
            @Schema(description = "its key; only where something is offered anew")
            String collaborative,

            @Schema(description = "a course's key, or programme. and a programme's; only where it is offered anew")
            String key,

            @Schema(description = "or only recommended") boolean required,

            @Schema(description = "how people come in: enrol, invite, open")
            String entry,

            @Schema(description = "its first day, in UTC; empty: at once", example = "2027-01-15")
            String startsOn,

            @Schema(description = "complete at the end of so many days after coming in; or dueOn, or neither")
            String dueDays,

            @Schema(
                    description = "complete by the last second of this day where the learner lives",
                    example = "2027-06-30")
            String dueOn,

            @Schema(description = "how many have a place; empty: everybody")
            String capacity) {}

    record Bulk(
            @Schema(description = "enrol, invite, extend, remove")
            String action,

            @Schema(description = "extend: until the end of this day", example = "2027-06-30")
            String until,

            @Schema(description = "extend: why; the learner reads it")
            String reason,

            @Schema(description = "of the preview, which has to be what would happen still")
            String plan,

            @Schema(description = "a part of the name or the address")
            String q,

            @Schema(description = "enrolled, invited, waiting, declined, none")
            String state,

            @Schema(description = "the key of one that they belong to")
            String organisation,

            @Schema(description = "of the person, in two letters")
            String country,

            @Schema(description = "the number of one person")
            String person) {}
}
