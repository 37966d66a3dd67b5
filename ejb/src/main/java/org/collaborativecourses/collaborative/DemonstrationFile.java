package org.collaborativecourses.collaborative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.participation.Rule;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The file of the demonstration's collaboratives, in this feature's words. */
final class DemonstrationFile {

    private static final String FILE = "demonstration-collaboratives.yaml";

    private static final Set<String> STEERING = Set.of("lead", "coordinator", "facilitator");

    private DemonstrationFile() {}

    /**
     * One of them.
     *
     * @param named keys of organisations that take part by name
     * @param since since when names and rules hold
     */
    record Entry(
            String key,
            CollaborativeFacts facts,
            List<NewResponsibility> responsibilities,
            List<String> named,
            List<Rule> rules,
            LocalDate since,
            List<String> courses) {

        /** Who is named; where nobody is, the organisations that lead, coordinate or facilitate it now. */
        List<String> participants() {
            return !named.isEmpty()
                    ? named
                    : responsibilities.stream()
                            .filter(it -> STEERING.contains(it.duty()) && it.to() == null)
                            .map(NewResponsibility::organisation)
                            .filter(it -> !it.isEmpty())
                            .distinct()
                            .toList();
        }
    }

    static List<Entry> read() {
        try (InputStream yaml = DemonstrationFile.class.getResourceAsStream(FILE)) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            LocalDate since = LocalDate.parse(text(document, "since"));
            return ((List<?>) document.get("collaboratives"))
                    .stream().map(it -> entry((Map<?, ?>) it, since)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Entry entry(Map<?, ?> yaml, LocalDate since) {
        Map<?, ?> participants = part(yaml, "participants");
        return new Entry(
                text(yaml, "key"),
                facts(yaml, participants),
                responsibilities(yaml),
                list(participants, "organisations"),
                maps(yaml, "rules").stream().map(DemonstrationFile::rule).toList(),
                since,
                list(yaml, "courses"));
    }

    private static CollaborativeFacts facts(Map<?, ?> yaml, Map<?, ?> participants) {
        Map<?, ?> status = part(yaml, "status");
        String rule = text(participants, "rule");
        String stated = text(yaml, "stated");
        return new CollaborativeFacts(
                text(yaml, "name"),
                List.of(text(yaml, "subtheme")),
                text(yaml, "kind"),
                state(status),
                list(yaml, "regions"),
                list(yaml, "components"),
                list(yaml, "languages"),
                text(yaml, "aim"),
                text(yaml, "expected-output"),
                text(yaml, "hub"),
                stated.isEmpty() ? rule : stated,
                (Integer) participants.get("count"),
                phases(status),
                list(yaml, "tracks"),
                list(yaml, "merged-from"));
    }

    private static List<Phase> phases(Map<?, ?> status) {
        List<Phase> phases = new ArrayList<>();
        for (Map<?, ?> it : List.of(status, part(status, "next"))) {
            if (it.get("phase") != null) {
                phases.add(new Phase((Integer) it.get("phase"), state(it), (Integer) it.get("year")));
            }
        }
        return phases;
    }

    private static String state(Map<?, ?> status) {
        return text(status, "state").replace(' ', '-');
    }

    private static List<NewResponsibility> responsibilities(Map<?, ?> yaml) {
        List<NewResponsibility> found = new ArrayList<>();
        LocalDate steered = null;
        for (String duty : List.of("lead", "facilitator", "coordinator", "expert")) {
            Object who = yaml.get(duty);
            if (who instanceof String organisation) {
                found.add(new NewResponsibility(duty, organisation, "", "", "", null, null));
            } else if (who instanceof Map<?, ?> it) {
                String called = text(it, "role");
                found.add(new NewResponsibility(
                        duty,
                        text(it, "organisation"),
                        text(it, "person"),
                        called.equals(duty) ? "" : called,
                        text(it, "with"),
                        day(it, "from"),
                        day(it, "to")));
                steered = day(it, "from");
            }
        }
        if (!text(yaml, "previously").isEmpty()) {
            found.add(new NewResponsibility("self-steered", "", "", text(yaml, "previously"), "", null, steered));
        }
        return found;
    }

    private static Rule rule(Map<?, ?> yaml) {
        return new Rule(
                list(yaml, "types"),
                list(yaml, "memberOf"),
                Boolean.TRUE.equals(yaml.get("withMembers")),
                list(yaml, "countries"),
                list(yaml, "regions"),
                list(yaml, "components"),
                list(yaml, "languages"),
                list(yaml, "named"),
                text(yaml, "stated"));
    }

    private static LocalDate day(Map<?, ?> yaml, String name) {
        return text(yaml, name).isEmpty() ? null : LocalDate.parse(text(yaml, name));
    }

    private static String text(Map<?, ?> yaml, String name) {
        return yaml.get(name) instanceof String text ? text : "";
    }

    private static Map<?, ?> part(Map<?, ?> yaml, String name) {
        return yaml.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> list(Map<?, ?> yaml, String name) {
        return yaml.get(name) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    private static List<Map<?, ?>> maps(Map<?, ?> yaml, String name) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (yaml.get(name) instanceof List<?> list) {
            list.forEach(it -> maps.add((Map<?, ?>) it));
        }
        return maps;
    }
}
