package org.collaborativecourses.gift;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.collaborativecourses.question.Numbers;
import org.collaborativecourses.question.TextFormat;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.quiz.Behaviour;
import org.collaborativecourses.quiz.Draw;
import org.collaborativecourses.quiz.GradeMethod;
import org.collaborativecourses.quiz.QuizFront;
import org.collaborativecourses.quiz.QuizSettings;
import org.collaborativecourses.quiz.ReviewPart;
import org.collaborativecourses.quiz.ReviewTrigger;

/** The settings in the first comments of a quiz file; each wrong one is named with its line. */
final class SettingsReader {

    static final Set<String> OF_THE_TEXT = Set.of("key", "title", "minutes", "state", "translated-from", "intro");
    private static final Set<String> KNOWN = Set.of(
            "key",
            "title",
            "minutes",
            "state",
            "translated-from",
            "intro",
            "behaviour",
            "attempts",
            "delay",
            "time-limit",
            "grade",
            "pass",
            "shuffle",
            "draw",
            "penalty",
            "review");
    private static final Set<String> REPEATED = Set.of("intro", "draw");

    private static final int MOST_DRAWS = 20;

    private record Line(int number, String key, String value) {}

    private final Problems problems;
    private final TextRenderer safe;
    private final Map<String, Line> once = new LinkedHashMap<>();
    private final List<Line> draws = new ArrayList<>();
    private final List<String> intro = new ArrayList<>();
    private final List<Line> unknown = new ArrayList<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    SettingsReader(Problems problems, TextRenderer safe) {
        this.problems = problems;
        this.safe = safe;
    }

    void add(int number, String key, String value) {
        Line line = new Line(number, key, value);
        if (!KNOWN.contains(key)) {
            unknown.add(line);
        } else if (!REPEATED.contains(key) && once.containsKey(key)) {
            problems.add(number, "setting-twice", key);
        } else {
            lines.putIfAbsent(key, number);
            switch (key) {
                case "draw" -> draws.add(line);
                case "intro" -> intro.add(Span.unescape(value));
                default -> once.put(key, line);
            }
        }
    }

    /** Whether that is a setting, in a file that has some. */
    boolean knows(String key) {
        return !lines.isEmpty() && KNOWN.contains(key);
    }

    Map<String, Integer> lines() {
        return lines;
    }

    /** In a file without a single setting of ours such lines are ordinary comments. */
    void refuseUnknown() {
        if (!lines.isEmpty()) {
            unknown.forEach(line -> problems.add(line.number(), "unknown-setting", line.key()));
        }
    }

    QuizFront front() {
        return new QuizFront(
                text("key"),
                text("title"),
                read(
                        "minutes",
                        0,
                        it -> Words.number(it, 1, 1_000).stream().boxed().findFirst()),
                read("state", "", it -> Set.of("draft", "reviewed").contains(it) ? Optional.of(it) : Optional.empty()),
                text("translated-from"),
                safe.block(TextFormat.MARKDOWN, String.join("\n", intro).strip()));
    }

    QuizSettings settings() {
        Set<String> shuffle = read("shuffle", Set.of(), SettingsReader::shuffle);
        return new QuizSettings(
                read("behaviour", Behaviour.DEFERRED, it -> Words.find(Behaviour.class, it)),
                read(
                        "attempts",
                        OptionalInt.empty(),
                        it -> it.equals("unlimited") ? Optional.of(OptionalInt.empty()) : within(it, 1, 1_000)),
                read("delay", Duration.ZERO, Words::duration),
                read(
                        "time-limit",
                        Optional.<Duration>empty(),
                        it -> Words.duration(it)
                                .filter(limit -> !limit.isZero())
                                .map(Optional::of)),
                read("grade", GradeMethod.HIGHEST, it -> Words.find(GradeMethod.class, it)),
                read("pass", OptionalInt.empty(), it -> within(it, 0, 100)),
                shuffle.contains("questions"),
                shuffle.contains("choices"),
                draws(),
                read("penalty", QuizSettings.USUAL_PENALTY, SettingsReader::fraction),
                read("review", Map.of(), SettingsReader::review));
    }

    private String text(String key) {
        return read(key, "", it -> it.isEmpty() ? Optional.empty() : Optional.of(it));
    }

    private <T> T read(String key, T usual, Function<String, Optional<T>> meaning) {
        Line line = once.get(key);
        if (line == null) {
            return usual;
        }
        Optional<T> value = meaning.apply(line.value());
        if (value.isEmpty()) {
            problems.add(line.number(), "bad-setting", key, Problems.quote(line.value()));
        }
        return value.orElse(usual);
    }

    private static Optional<OptionalInt> within(String word, int least, int most) {
        OptionalInt number = Words.number(word, least, most);
        return number.isEmpty() ? Optional.empty() : Optional.of(number);
    }

    private static Optional<Double> fraction(String word) {
        return Numbers.read(word).map(Number::doubleValue).filter(it -> it >= 0 && it <= 1);
    }

    private static Optional<Set<String>> shuffle(String value) {
        Set<String> words = new TreeSet<>(Arrays.asList(value.split("\\s+")));
        boolean known =
                words.equals(Set.of("none")) || Set.of("questions", "choices").containsAll(words);
        return known ? Optional.of(words) : Optional.empty();
    }

    private static Optional<Map<ReviewPart, ReviewTrigger>> review(String value) {
        Map<ReviewPart, ReviewTrigger> review = new EnumMap<>(ReviewPart.class);
        for (String word : value.split("\\s+")) {
            int equals = Math.max(0, word.indexOf('='));
            Optional<ReviewPart> part = Words.find(ReviewPart.class, word.substring(0, equals));
            Optional<ReviewTrigger> trigger = trigger(word.substring(Math.min(word.length(), equals + 1)));
            if (part.isEmpty() || trigger.isEmpty() || review.put(part.get(), trigger.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(review);
    }

    private static Optional<ReviewTrigger> trigger(String word) {
        int colon = word.indexOf(':');
        Optional<ReviewTrigger.Kind> kind =
                Words.find(ReviewTrigger.Kind.class, colon < 0 ? word : word.substring(0, colon));
        boolean wantsNumber =
                kind.filter(ReviewTrigger.Kind.AFTER_ATTEMPTS::equals).isPresent();
        if (wantsNumber != colon >= 0) {
            return Optional.empty();
        }
        if (!wantsNumber) {
            return kind.map(ReviewTrigger::of);
        }
        OptionalInt n = Words.number(word.substring(colon + 1), 1, 1_000);
        return n.isEmpty() ? Optional.empty() : Optional.of(new ReviewTrigger(kind.get(), n.getAsInt()));
    }

    private List<Draw> draws() {
        if (draws.size() > MOST_DRAWS) {
            problems.add(draws.get(MOST_DRAWS).number(), "too-many-draws", MOST_DRAWS);
            return List.of();
        }
        List<Draw> read = new ArrayList<>();
        for (Line line : draws) {
            draw(line.value())
                    .ifPresentOrElse(
                            read::add,
                            () -> problems.add(line.number(), "bad-setting", "draw", Problems.quote(line.value())));
        }
        return read;
    }

    /** {@code 5}, {@code 5 from basics}, {@code 5 #tag}, {@code 5 from a category #tag #other}. */
    private static Optional<Draw> draw(String value) {
        List<String> words = Arrays.asList(value.split("\\s+"));
        OptionalInt n = Words.number(words.get(0), 1, 1_000);
        int from = words.size() > 1 && words.get(1).equals("from") ? 2 : 1;
        int tagged = from;
        while (tagged < words.size() && !words.get(tagged).startsWith("#")) {
            tagged++;
        }
        String category = String.join(" ", words.subList(from, tagged));
        List<String> tags = words.subList(tagged, words.size());
        boolean named = from == 2 ? !category.isEmpty() : category.isEmpty();
        if (n.isEmpty() || !named || !tags.stream().allMatch(tag -> tag.length() > 1 && tag.startsWith("#"))) {
            return Optional.empty();
        }
        return Optional.of(new Draw(
                n.getAsInt(),
                category,
                new TreeSet<>(tags.stream().map(tag -> tag.substring(1)).toList())));
    }
}
