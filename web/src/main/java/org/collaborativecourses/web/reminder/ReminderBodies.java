package org.collaborativecourses.web.reminder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about reminders, for those who read the description of the API. */
final class ReminderBodies {

    private ReminderBodies() {}

    @Schema(
            description =
                    "and subject-en, body-en … for each language; placeholders {name}, {course}, {progress}, {due},"
                            + " {expiry}, {link}")
    record Rule(
            @Schema String name,

            @Schema(description = "days until the same person is written to again; 0: never")
            Integer every,

            @Schema(description = "key") String course,
            @Schema(description = "key") String collaborative,
            @Schema(description = "key or whole name") String organisation,
            @Schema(description = "two letters of ISO 3166") String country,

            @Schema(description = "enrolled at least so many days ago")
            Integer enrolledDays,

            @Schema(description = "not there for so many days")
            Integer awayDays,

            @Schema(description = "percent") Integer progressBelow,
            @Schema(description = "at one quiz") Integer attempts,
            @Schema boolean notPassed,
            @Schema(description = "days") Integer dueWithin,
            @Schema(description = "days") Integer expiryWithin) {}
}
