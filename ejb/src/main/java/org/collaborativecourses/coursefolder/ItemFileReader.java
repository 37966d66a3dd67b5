package org.collaborativecourses.coursefolder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.collaborativecourses.gift.Gift;
import org.collaborativecourses.gift.GiftResult;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.quiz.QuizFront;
import org.collaborativecourses.shared.Language;

/** Reads the file of an item: its front matter, and what follows. */
final class ItemFileReader {

    static final int LONGEST_MINUTES = 600;
    private static final String FENCE = "---";
    private static final Set<String> NAMES =
            Set.of("key", "title", "minutes", "state", "translated-from", "media", "captions", RubricReader.NAME);
    private static final List<String> TRANSLATION = List.of("state", "translated-from");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{12}");

    private final String path;
    private final Language language;
    private final boolean translation;
    private final Problems problems;

    private ItemFileReader(String path, Language language, boolean translation, Problems problems) {
        this.path = path;
        this.language = language;
        this.translation = translation;
        this.problems = problems;
    }

    static Optional<ItemFile> readMarkdown(
            String path, String text, Language language, boolean translation, Problems problems) {
        return new ItemFileReader(path, language, translation, problems).markdown(text);
    }

    /** @param safe how the texts of questions become HTML */
    static Optional<ItemFile> readQuiz(
            String path, String text, Language language, boolean translation, TextRenderer safe, Problems problems) {
        return new ItemFileReader(path, language, translation, problems).quiz(text, safe);
    }

    private Optional<ItemFile> markdown(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
            problems.error(path, 1, "front-matter-missing");
            return Optional.empty();
        }
        int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end == 0) {
            problems.error(path, 1, "front-matter-open");
            return Optional.empty();
        }
        String front = String.join("\n", lines.subList(1, end));
        String body = String.join("\n", lines.subList(end + 1, lines.size()));
        return Yaml.read(front, path, 1, problems).flatMap(yaml -> markdown(text, yaml, body, end + 1));
    }

    private Optional<ItemFile> markdown(String text, Yaml yaml, String body, int linesBefore) {
        Map<String, Yaml> front = yaml.map(NAMES);
        if (!translation) {
            TRANSLATION.stream()
                    .filter(front::containsKey)
                    .forEach(it -> front.get(it).error("only-translation", it));
        }
        Optional<String> key = yaml.required(front, "key").flatMap(Yaml::text);
        key.filter(it -> !it.equals(key())).ifPresent(it -> front.get("key").error("key-differs", it, key()));
        Optional<String> title = yaml.required(front, "title").flatMap(Yaml::text);
        OptionalInt minutes = yaml.required(front, "minutes")
                .map(it -> it.number(1, LONGEST_MINUTES))
                .orElse(OptionalInt.empty());
        String state = find(front, "state")
                .flatMap(it -> it.oneOf(List.of("draft", "reviewed")))
                .orElse("");
        String from = find(front, "translated-from").flatMap(Yaml::text).orElse("");
        if (!from.isEmpty() && !HASH.matcher(from).matches()) {
            front.get("translated-from").error("bad-translated-from", from);
        }
        Map<String, Integer> lines = new HashMap<>();
        front.forEach((name, value) -> lines.put(name, value.line()));
        return Optional.of(new ItemFile(
                path,
                language,
                text,
                title.orElse(""),
                minutes.orElse(0),
                state,
                from,
                find(front, "media").flatMap(Yaml::text).orElse(""),
                find(front, "captions").flatMap(Yaml::text).orElse(""),
                body,
                linesBefore,
                Optional.empty(),
                find(front, RubricReader.NAME)
                        .flatMap(it -> RubricReader.read(it, lines))
                        .orElse(null),
                lines));
    }

    private static Optional<Yaml> find(Map<String, Yaml> front, String name) {
        return Optional.ofNullable(front.get(name));
    }

    /** The item's key by the file's name. */
    private String key() {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    private Optional<ItemFile> quiz(String text, TextRenderer safe) {
        GiftResult read = Gift.read(text, path, safe);
        problems.addAll(read.problems());
        QuizFront front = read.quiz().front();
        Map<String, Integer> lines = read.settingLines();
        for (String name : List.of("key", "title", "minutes")) {
            if (!lines.containsKey(name)) {
                problems.error(path, 1, "missing-key", name);
            }
        }
        if (!front.key().isEmpty() && !front.key().equals(key())) {
            problems.error(path, line(lines, "key"), "key-differs", front.key(), key());
        }
        if (lines.containsKey("minutes") && front.minutes() > LONGEST_MINUTES) {
            problems.error(
                    path, line(lines, "minutes"), "out-of-range", "minutes", front.minutes(), 1, LONGEST_MINUTES);
        }
        if (!front.translatedFrom().isEmpty()
                && !HASH.matcher(front.translatedFrom()).matches()) {
            problems.error(path, line(lines, "translated-from"), "bad-translated-from", front.translatedFrom());
        }
        lines.forEach((name, line) -> {
            if (!translation && TRANSLATION.contains(name)) {
                problems.error(path, line, "only-translation", name);
            }
        });
        return Optional.of(new ItemFile(
                path,
                language,
                text,
                front.title(),
                front.minutes(),
                front.state(),
                front.translatedFrom(),
                "",
                "",
                front.intro().source(),
                0,
                Optional.of(read),
                null,
                lines));
    }

    private static int line(Map<String, Integer> lines, String name) {
        return lines.getOrDefault(name, 1);
    }
}
