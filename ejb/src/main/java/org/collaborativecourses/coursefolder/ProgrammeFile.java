package org.collaborativecourses.coursefolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.content.ProgrammeOutline.ProgrammeText;
import org.collaborativecourses.gift.Problem;
import org.collaborativecourses.shared.Language;

/** The programmes of a directory of course folders: {@code programmes.yaml} beside them. */
public final class ProgrammeFile {

    public static final String NAME = "programmes.yaml";
    private static final int LARGEST = 512 * 1024;
    /** Certificates put a word before it. */
    private static final int LONGEST_KEY = 50;

    private static final int FEWEST_COURSES = 2;
    private static final Set<String> NAMES = Set.of("key", "order", "certificate", "courses", "title", "summary");

    private final Set<String> courses;
    private final Problems problems = new Problems();

    /** @param programmes in the order of the file; none where there is a single error */
    public record Reading(List<ProgrammeOutline> programmes, List<Problem> problems) {}

    private ProgrammeFile(Set<String> courses) {
        this.courses = courses;
    }

    /**
     * Reads and checks the file; where there is none, there are no programmes.
     *
     * @param directory that holds the course folders
     * @param courses keys of all courses that a programme may name
     */
    public static Reading read(Path directory, Set<String> courses) {
        Path file = directory.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new Reading(List.of(), List.of());
        }
        return new ProgrammeFile(courses).read(file);
    }

    private Reading read(Path file) {
        List<ProgrammeOutline> programmes = new ArrayList<>();
        try {
            if (Files.size(file) > LARGEST) {
                problems.error(NAME, 0, "too-large", LARGEST / 1024);
            } else {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                Yaml.read(text, NAME, 0, problems).ifPresent(it -> programmes.addAll(all(it)));
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            problems.error(NAME, 0, "not-utf8");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return new Reading(problems.hasErrors() ? List.of() : List.copyOf(programmes), problems.sorted());
    }

    private List<ProgrammeOutline> all(Yaml list) {
        List<ProgrammeOutline> programmes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Yaml entry : list.list()) {
            programme(entry).ifPresent(programme -> {
                if (!keys.add(programme.key())) {
                    entry.error("double-value", programme.key());
                }
                programmes.add(programme);
            });
        }
        return programmes;
    }

    private Optional<ProgrammeOutline> programme(Yaml entry) {
        Map<String, Yaml> values = entry.map(NAMES);
        Optional<String> key = entry.required(values, "key").flatMap(Yaml::key);
        key.filter(it -> it.length() > LONGEST_KEY)
                .ifPresent(it -> values.get("key").error("out-of-range", "key", it.length(), 1, LONGEST_KEY));
        boolean inOrder = Optional.ofNullable(values.get("order"))
                .flatMap(it -> it.oneOf(List.of("any", "given")))
                .filter("given"::equals)
                .isPresent();
        Integer months = Optional.ofNullable(values.get("certificate"))
                .flatMap(it -> it.required(it.map(Set.of("months")), "months"))
                .map(it -> it.number(0, 1200))
                .filter(java.util.OptionalInt::isPresent)
                .map(java.util.OptionalInt::getAsInt)
                .orElse(null);
        List<String> named =
                entry.required(values, "courses").map(this::courses).orElse(List.of());
        Map<Language, String> titles =
                entry.required(values, "title").map(this::texts).orElse(Map.of());
        Map<Language, String> summaries =
                entry.required(values, "summary").map(this::texts).orElse(Map.of());
        Map<Language, ProgrammeText> texts = new EnumMap<>(Language.class);
        titles.forEach((language, title) -> {
            if (summaries.containsKey(language)) {
                texts.put(language, new ProgrammeText(title, summaries.get(language)));
            } else {
                entry.error("text-missing", "summary", language.code());
            }
        });
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return key.map(it -> new ProgrammeOutline(it, inOrder, months, texts, named));
    }

    private List<String> courses(Yaml list) {
        List<String> keys = list.keys();
        if (keys.size() < FEWEST_COURSES) {
            list.error("programme-small", FEWEST_COURSES);
        }
        keys.stream().filter(it -> !courses.contains(it)).forEach(it -> list.error("programme-course", it));
        return keys;
    }

    private Map<Language, String> texts(Yaml map) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        map.entries().forEach((code, value) -> {
            Optional<Language> language = Language.find(code);
            if (language.isEmpty()) {
                value.error("unknown-language", code);
            }
            language.ifPresent(it -> value.text().ifPresent(text -> texts.put(it, text)));
        });
        return texts;
    }
}
