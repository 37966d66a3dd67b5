package org.collaborativecourses.web.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rows of the desks' other tables, as {@link ReportRows}. */
final class TableRows {

    private static final String INSTANT = "2026-03-01T13:05:00Z";
    private static final String DAY = "2026-03-01";

    private TableRows() {}

    record Certificate(
            @Schema(description = "its code") String certificate,
            @Schema String number,
            @Schema String holder,
            @Schema(description = "key") String course,
            @Schema(name = "issued-at", example = INSTANT) String issuedAt,
            @Schema(name = "expires-at", nullable = true) String expiresAt,
            @Schema(example = "valid") String state) {}

    record Offering(
            @Schema(description = "a number that stays") long offering,
            @Schema(description = "key") String collaborative,
            @Schema(name = "collaborative-name") String collaborativeName,

            @Schema(description = "key of a course, or programme. and a programme's")
            String offered,

            @Schema(nullable = true) String title,
            @Schema(example = "required") String weight,
            @Schema(example = "enrol") String entry,

            @Schema(name = "starts-on", example = DAY, nullable = true)
            String startsOn,

            @Schema(name = "due-days", nullable = true) Integer dueDays,
            @Schema(name = "due-on", nullable = true) String dueOn,
            @Schema(nullable = true) Integer capacity,
            @Schema int enrolled,
            @Schema int invited,
            @Schema int waiting,
            @Schema(name = "ended-at", nullable = true) String endedAt) {}

    record Programme(
            @Schema(description = "key") String programme,
            @Schema String title,
            @Schema(example = "offered") String state,

            @Schema(description = "file or desk: whose word holds")
            String source,

            @Schema(description = "any or given") String order,
            @Schema(description = "keys, in order") List<String> courses,

            @Schema(description = "of its certificate; 0: for ever; null: there is none", nullable = true)
            Integer months,

            @Schema(name = "changed-at", description = "on the desk", example = INSTANT, nullable = true)
            String changedAt) {}

    record OfferingPerson(
            @Schema(description = "a number that stays") long person,
            @Schema String name,
            @Schema String email,
            @Schema List<String> organisations,
            @Schema(example = "waiting") String state,
            @Schema(example = INSTANT, nullable = true) String since,
            @Schema int courses,
            @Schema int complete,
            @Schema(description = "1: left a course of it") int left,
            @Schema(name = "due-at", nullable = true) String dueAt) {}

    record Collaborative(
            @Schema(description = "key") String collaborative,
            @Schema String name,
            @Schema(example = "grantee") String kind,
            @Schema(example = "active") String state,
            @Schema List<String> subthemes,
            @Schema List<String> regions,
            @Schema List<String> languages,
            @Schema List<String> components,
            @Schema String aim,
            @Schema List<String> responsible,
            @Schema int participants,

            @Schema(name = "stated-participants", nullable = true)
            Integer statedParticipants,

            @Schema int offerings) {}

    record Participant(
            @Schema(description = "key") String collaborative,
            @Schema(description = "key") String organisation,
            @Schema String name,
            @Schema(example = "MW", nullable = true) String country,
            @Schema(example = DAY) String from,

            @Schema(description = "the first day on which it does no more", nullable = true)
            String to,

            @Schema(description = "named or rule") String how,
            @Schema(nullable = true) Long rule,
            @Schema(name = "rule-says", nullable = true) String ruleSays) {}

    record Responsibility(
            @Schema(description = "key") String collaborative,
            @Schema(example = "lead") String duty,
            @Schema(description = "key", nullable = true) String organisation,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String called,
            @Schema(nullable = true) String with,
            @Schema(example = DAY, nullable = true) String from,

            @Schema(description = "the first day on which it is over", nullable = true)
            String to) {}

    record Reminder(
            @Schema long rule,
            @Schema String name,
            @Schema(description = "on or off") String state,

            @Schema(name = "every-days", description = "0: once")
            int everyDays,

            @Schema(description = "key", nullable = true) String course,
            @Schema(description = "key", nullable = true) String collaborative,
            @Schema(description = "key", nullable = true) String organisation,
            @Schema(nullable = true) String country,
            @Schema List<String> languages) {}

    record ReminderSent(
            @Schema long rule,
            @Schema(name = "rule-name") String ruleName,
            @Schema(description = "a number that stays") long person,
            @Schema String name,
            @Schema(description = "key") String course,
            @Schema(example = "en") String language,
            @Schema(name = "sent-at", example = INSTANT) String sentAt) {}
}
