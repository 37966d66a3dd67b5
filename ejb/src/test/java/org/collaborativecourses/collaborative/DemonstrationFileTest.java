package org.collaborativecourses.collaborative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collaborativecourses.organisation.DemonstrationOrganisations;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DemonstrationFileTest {

    private static final Path SOURCE = Path.of("../../shared/seeds/collaboratives.yaml");
    private static final Map<String, DemonstrationFile.Entry> ENTRIES = DemonstrationFile.read().stream()
            .collect(Collectors.toMap(DemonstrationFile.Entry::key, Function.identity()));

    @Test
    void thereAreTwentyEightAndEachIsRight() {
        assertEquals(28, ENTRIES.size());
        ENTRIES.values().forEach(it -> {
            it.facts().check();
            assertEquals(
                    it.facts(), new Collaborative(it.key(), it.facts()).facts(), "nothing is lost in the database");
            it.responsibilities().forEach(NewResponsibility::check);
            it.rules().forEach(org.collaborativecourses.participation.Rule::check);
            assertFalse(it.facts().aim().isEmpty(), it.key());
            assertFalse(it.facts().regions().isEmpty(), it.key());
            assertFalse(it.facts().languages().isEmpty(), it.key());
            assertFalse(it.facts().statedParticipants().isEmpty(), it.key());
        });
        assertEquals(
                Set.copyOf(Subthemes.ALL),
                ENTRIES.values().stream()
                        .flatMap(it -> it.facts().subthemes().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyOrganisationThatTheyNameIsInTheDemonstration() throws IOException {
        Set<String> known = new HashSet<>();
        try (InputStream yaml =
                DemonstrationOrganisations.class.getResourceAsStream("demonstration-organisations.yaml")) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            ((List<?>) document.get("organisations")).forEach(it -> known.add((String) ((Map<?, ?>) it).get("key")));
        }
        known.add("");
        ENTRIES.values().forEach(entry -> {
            entry.responsibilities().forEach(it -> {
                assertTrue(known.contains(it.organisation()), it.organisation());
                assertTrue(known.contains(it.with()), it.with());
            });
            assertTrue(known.containsAll(entry.named()), entry.key());
            entry.rules().forEach(it -> assertTrue(known.containsAll(it.memberOf()), entry.key()));
        });
    }

    @Test
    void whatIsSpecialToOneIsThere() {
        assertEquals(
                List.of(new Phase(1, "finalised", null), new Phase(2, "in-preparation", 2026)),
                ENTRIES.get("social-inclusion").facts().phases());
        assertEquals(5, ENTRIES.get("acea-academy").facts().tracks().size());
        assertEquals(2, ENTRIES.get("aspbae-evidence-eie").facts().mergedFrom().size());
        assertEquals("gce-learning-hub", ENTRIES.get("gce-gender").facts().hub());
        assertEquals(
                "about-to-launch",
                ENTRIES.get("gesi-west-central-africa").facts().state());
        assertTrue(ENTRIES.get("gesi-west-central-africa").responsibilities().isEmpty());
        assertFalse(
                ENTRIES.get("gesi-west-central-africa").facts().expectedOutput().isEmpty());
        assertEquals("not-started", ENTRIES.get("mel-proposal-writing").facts().state());
        assertEquals(26, ENTRIES.get("africa-education-learning-hub").facts().statedCount());
        assertEquals(5, ENTRIES.get("social-accountability-oc2").named().size());
        assertEquals(
                "Alanah Torralba",
                ENTRIES.get("climate-education-pacific")
                        .responsibilities()
                        .get(0)
                        .person());
        NewResponsibility youth =
                ENTRIES.get("youth-led-advocacy").responsibilities().get(0);
        assertEquals(List.of("pria-international", "aspbae"), List.of(youth.organisation(), youth.with()));
    }

    @Test
    void whatWasHandedOverIsDated() {
        List<NewResponsibility> climate =
                ENTRIES.get("transformative-climate-education").responsibilities();
        LocalDate day = LocalDate.of(2025, 1, 1);
        assertEquals(
                List.of("ecozi", "musa-associates"),
                climate.stream().map(NewResponsibility::organisation).toList());
        assertEquals(day, climate.get(0).from());
        assertEquals(day, climate.get(1).to());
        List<NewResponsibility> accountability =
                ENTRIES.get("social-accountability-oc2").responsibilities();
        assertEquals("self-steered", accountability.get(1).duty());
        assertEquals(accountability.get(0).from(), accountability.get(1).to());
    }

    /** Field by field, where the programme's overview is at hand. */
    @Test
    void nothingOfTheOverviewIsLeftOutOrSaidOtherwise() throws IOException {
        Assumptions.assumeTrue(Files.exists(SOURCE), "Skipped: the programme's overview is not there.");
        List<?> source;
        try (InputStream yaml = Files.newInputStream(SOURCE)) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            source = (List<?>) document.get("collaboratives");
        }
        assertEquals(ENTRIES.size(), source.size());
        for (Object each : source) {
            Map<?, ?> it = (Map<?, ?>) each;
            DemonstrationFile.Entry entry = ENTRIES.get(it.get("key"));
            CollaborativeFacts facts = entry.facts();
            String key = entry.key();
            assertEquals(it.get("name"), facts.name(), key);
            assertEquals(List.of(it.get("subtheme")), facts.subthemes(), key);
            assertEquals(it.get("kind"), facts.kind(), key);
            assertEquals(it.get("regions"), facts.regions(), key);
            assertEquals(it.get("languages"), facts.languages(), key);
            assertEquals(it.get("aim"), facts.aim(), key);
            assertEquals(or(it.get("components"), List.of()), facts.components(), key);
            assertEquals(or(it.get("tracks"), List.of()), facts.tracks(), key);
            assertEquals(or(it.get("merged-from"), List.of()), facts.mergedFrom(), key);
            assertEquals(or(it.get("courses"), List.of()), entry.courses(), key);
            assertEquals(or(it.get("hub"), ""), facts.hub(), key);
            assertEquals(or(it.get("expected-output"), ""), facts.expectedOutput(), key);
            assertEquals(((Map<?, ?>) it.get("participants")).get("count"), facts.statedCount(), key);
            assertEquals(
                    ((Map<?, ?>) it.get("status")).get("state"), facts.state().replace('-', ' '), key);
            for (String duty : List.of("lead", "facilitator", "coordinator", "expert")) {
                assertEquals(
                        it.get(duty) != null,
                        entry.responsibilities().stream()
                                .anyMatch(mine -> mine.duty().equals(duty)),
                        key + " " + duty);
            }
        }
    }

    private static Object or(Object value, Object otherwise) {
        return value == null ? otherwise : value;
    }
}
