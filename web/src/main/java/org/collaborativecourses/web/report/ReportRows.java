package org.collaborativecourses.web.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rows of tables, for those who read the description of the API; docs/exports.md says what each column is. */
final class ReportRows {

    private static final String INSTANT = "2026-03-01T13:05:00Z";
    private static final String TOTAL = "key; * for all, - for none";

    private ReportRows() {}

    record Completion(
            @Schema(description = TOTAL) String row,
            @Schema(name = "row-name") String rowName,
            @Schema(description = TOTAL) String column,
            @Schema(name = "column-name") String columnName,
            @Schema(description = "the same as enrolled") int learners,
            @Schema(description = "people, each once") int enrolled,
            @Schema int active,
            @Schema int stuck,

            @Schema(description = "in every course of theirs that is counted here")
            int complete,

            @Schema(description = "complete of enrolled, rounded down")
            int percent,

            @Schema(name = "median-days", nullable = true) Double medianDays,

            @Schema(description = "each person once for each course")
            int enrolments) {}

    record Enrolment(
            @Schema(description = "a number that stays") long person,
            @Schema String name,
            @Schema String email,
            @Schema List<String> organisations,
            @Schema(description = "key") String course,
            @Schema(example = "stuck") String state,
            @Schema int percent,
            @Schema(name = "enrolled-at", example = INSTANT) String enrolledAt,

            @Schema(name = "last-progress-at", nullable = true)
            String lastProgressAt,

            @Schema(name = "completed-at", nullable = true) String completedAt,

            @Schema(description = "state in all of their courses that are counted here", example = "stuck")
            String standing) {}

    record Person(
            @Schema(description = "a number that stays") long person,
            @Schema String name,
            @Schema String email,
            @Schema(example = "MW") String country,
            @Schema(example = "en") String language,
            @Schema(example = "member") String role,
            @Schema List<String> organisations,
            @Schema(example = INSTANT) String since,
            @Schema(name = "last-seen-at", nullable = true) String lastSeenAt) {}

    record Organisation(
            @Schema(description = "key") String organisation,
            @Schema String name,
            @Schema(name = "short-name", nullable = true) String shortName,
            @Schema(example = "cso") String type,
            @Schema(example = "MW", nullable = true) String country,
            @Schema(nullable = true) String region,
            @Schema(example = "OC1") List<String> components,
            @Schema(description = "who belong to it today") long people,

            @Schema(description = "organisations that are members of it today")
            long members) {}

    record Deed(
            @Schema(example = INSTANT) String at,

            @Schema(description = "none: the house itself", nullable = true)
            Long actor,

            @Schema(name = "actor-name", nullable = true) String actorName,
            @Schema String action,
            @Schema String subject,
            @Schema(name = "subject-name", nullable = true) String subjectName,
            @Schema(description = "name=value each") List<String> detail) {}

    /** A row of any of the charts' tables: each has some of these. */
    record OfChart(
            @Schema(example = "2026-03") String month,
            @Schema(description = "key") String item,
            @Schema String title,
            @Schema(description = TOTAL) String collaborative,
            @Schema(description = "key") String module,

            @Schema(description = "code, or - where none was chosen")
            String language,

            @Schema(description = "code, or - where none is known")
            String country,

            @Schema String name,
            @Schema int enrolled,
            @Schema int completed,

            @Schema(description = "whose first mandatory item that is not complete it is")
            int standing,

            @Schema(description = "who did both checks") int people,
            @Schema(description = "mean percent") int before,
            @Schema(description = "mean percent") int after,
            @Schema int learners) {}
}
