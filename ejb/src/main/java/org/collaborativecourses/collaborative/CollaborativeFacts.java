package org.collaborativecourses.collaborative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collaborativecourses.organisation.OrganisationKinds;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/**
 * What is said of a collaborative; empty texts say nothing.
 *
 * @param subthemes the one that it is listed under first
 * @param hub the key of a hub that is known, or its address
 * @param statedParticipants who takes part in the words of the source
 * @param statedCount how many the source says there are, or null
 * @param tracks that it runs beside each other
 * @param mergedFrom names of collaboratives that are this one now
 */
public record CollaborativeFacts(
        String name,
        List<String> subthemes,
        String kind,
        String state,
        List<String> regions,
        List<String> components,
        List<String> languages,
        String aim,
        String expectedOutput,
        String hub,
        String statedParticipants,
        Integer statedCount,
        List<Phase> phases,
        List<String> tracks,
        List<String> mergedFrom) {

    private static final String LIST = ", ";
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_HUB = 300;
    static final int MOST_COUNTED = 100_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    public CollaborativeFacts {
        name = name.strip().replaceAll("\\s+", " ");
        subthemes = List.copyOf(subthemes);
        regions = List.copyOf(regions);
        components = List.copyOf(components);
        languages = List.copyOf(languages);
        aim = aim.strip();
        expectedOutput = expectedOutput.strip();
        hub = hub.strip();
        statedParticipants = statedParticipants.strip();
        phases = List.copyOf(phases);
        tracks = List.copyOf(tracks);
        mergedFrom = List.copyOf(mergedFrom);
    }

    /** Whether the hub is an address that a link may lead to. */
    public boolean isHubAddress() {
        return hub.startsWith("https://");
    }

    /** What is not as it was, for the trail: {@code before.aim}, how it was, {@code after.aim}, how it is, and so on. */
    Object[] changesOf(CollaborativeFacts before) {
        List<Object> changes = new ArrayList<>();
        Map<String, String> was = before.parts();
        parts().forEach((part, now) -> {
            if (!now.equals(was.get(part))) {
                changes.addAll(Arrays.asList("before." + part, shown(was.get(part))));
                changes.addAll(Arrays.asList("after." + part, shown(now)));
            }
        });
        return changes.toArray();
    }

    /** What says nothing is not noted. */
    private static String shown(String value) {
        return value.isEmpty() ? null : value;
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("name", name);
        parts.put("subthemes", String.join(LIST, subthemes));
        parts.put("kind", kind);
        parts.put("state", state);
        parts.put("phases", phases.stream().map(Phase::note).collect(Collectors.joining(LIST)));
        parts.put("regions", String.join(LIST, regions));
        parts.put("components", String.join(LIST, components));
        parts.put("languages", String.join(LIST, languages));
        parts.put("aim", aim);
        parts.put("expectedOutput", expectedOutput);
        parts.put("statedParticipants", statedParticipants);
        parts.put("statedCount", statedCount == null ? "" : statedCount.toString());
        parts.put("hub", hub);
        parts.put("tracks", String.join(LIST, tracks));
        parts.put("mergedFrom", String.join(LIST, mergedFrom));
        return parts;
    }

    /** @throws InvalidException with all that is wrong, at the names of the parts */
    public void check() {
        Checks checks = new Checks();
        checks.that(() -> demand("name", !name.isEmpty(), "organisation.error.nameMissing"));
        checks.that(() -> demand("name", name.length() <= LONGEST_NAME, "organisation.error.nameLong"));
        checks.that(() -> demand(
                "subthemes",
                !subthemes.isEmpty() && Subthemes.ALL.containsAll(subthemes),
                "collaborative.error.subthemes"));
        checks.that(() -> demand("kind", CollaborativeKinds.KINDS.contains(kind), "collaborative.error.kind"));
        checks.that(() -> demand("state", CollaborativeKinds.STATES.contains(state), "collaborative.error.state"));
        checks.that(
                () -> demand("regions", OrganisationKinds.REGIONS.containsAll(regions), "organisation.error.region"));
        checks.that(() -> demand(
                "components", OrganisationKinds.COMPONENTS.containsAll(components), "organisation.error.components"));
        checks.that(() -> demand(
                "languages",
                languages.stream().allMatch(it -> Language.find(it).isPresent()),
                "organisation.error.language"));
        checks.that(() -> demand("aim", aim.length() <= LONGEST_TEXT, "collaborative.error.long"));
        checks.that(
                () -> demand("expectedOutput", expectedOutput.length() <= LONGEST_TEXT, "collaborative.error.long"));
        checks.that(() -> demand("hub", hub.length() <= LONGEST_HUB, "collaborative.error.long"));
        checks.that(() -> demand(
                "hub", hub.isEmpty() || isHubAddress() || hub.matches("[a-z0-9-]{1,64}"), "collaborative.error.hub"));
        checks.that(() ->
                demand("statedParticipants", statedParticipants.length() <= LONGEST_TEXT, "collaborative.error.long"));
        checks.that(() -> demand(
                "statedCount",
                statedCount == null || statedCount >= 0 && statedCount <= MOST_COUNTED,
                "collaborative.error.count"));
        checks.that(() -> demand("phases", phases.stream().allMatch(this::isRight), "collaborative.error.phases"));
        checks.pass();
    }

    private boolean isRight(Phase phase) {
        return phase.number() > 0
                && CollaborativeKinds.PHASE_STATES.contains(phase.state())
                && (phase.year() == null || phase.year() >= FIRST_YEAR && phase.year() <= LAST_YEAR);
    }

    private static void demand(String field, boolean right, String otherwise) {
        if (!right) {
            throw new InvalidException(field, otherwise);
        }
    }
}
