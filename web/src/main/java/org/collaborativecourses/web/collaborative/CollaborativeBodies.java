package org.collaborativecourses.web.collaborative;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent about collaboratives, for those who read the description of the API. */
final class CollaborativeBodies {

    private static final String DAY = "a day, as in 2026-03-31";
    private static final String UNTIL = "the first day on which it is over; none: today";
    private static final String ORGANISATION = "the key of an organisation";

    private CollaborativeBodies() {}

    record Describing(
            @Schema(description = "only of a new one; none: made of the name")
            String key,

            @Schema String name,

            @Schema(description = "the one that it is listed under first")
            List<String> subthemes,

            @Schema(example = "grantee") String kind,
            @Schema(example = "active") String state,
            @Schema List<String> regions,
            @Schema(example = "OC1") List<String> components,
            @Schema(example = "en") List<String> languages,
            @Schema String aim,
            @Schema String expectedOutput,
            @Schema String hub,
            @Schema String statedParticipants,
            @Schema Integer statedCount,

            @Schema(description = "of the first phase first")
            List<String> phaseState,

            @Schema(description = "beside each state") List<String> phaseYear,
            @Schema List<String> tracks,
            @Schema List<String> mergedFrom) {}

    record Entrusting(
            @Schema(example = "facilitator") String duty,
            @Schema(description = ORGANISATION) String organisation,
            @Schema(description = "or somebody by name") String person,

            @Schema(description = "what the source calls it")
            String called,

            @Schema(description = ORGANISATION) String with,
            @Schema(description = DAY) String from,
            @Schema(description = DAY) String to) {}

    record Naming(
            @Schema(description = ORGANISATION) String participant,
            @Schema(description = DAY) String since) {}

    record Ending(@Schema(description = UNTIL) String to) {}

    record Ruling(
            @Schema(example = "coalition-national") List<String> types,
            @Schema(description = "keys of organisations") List<String> memberOf,

            @Schema(description = "whether the members of those that are found take part too")
            boolean withMembers,

            @Schema(example = "MW") List<String> countries,
            @Schema List<String> regions,
            @Schema List<String> components,
            @Schema List<String> languages,
            @Schema(description = "keys of organisations") List<String> named,

            @Schema(description = "what nobody can look up here")
            String stated,

            @Schema(description = "of a new one; none: today")
            String since) {}
}
