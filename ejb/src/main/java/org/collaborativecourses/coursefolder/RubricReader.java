package org.collaborativecourses.coursefolder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.collaborativecourses.content.Rubric;
import org.collaborativecourses.content.Rubric.Criterion;
import org.collaborativecourses.content.Rubric.Level;

/** Reads the rubric in the front matter of a task, and holds translations to the points of their source. */
final class RubricReader {

    static final String NAME = "rubric";
    private static final int FEWEST_LEVELS = 2;
    private static final int MOST_LEVELS = 8;
    private static final int MOST_CRITERIA = 20;
    private static final int MOST_POINTS = 100;

    private RubricReader() {}

    /** @param lines gets the line of each criterion, as {@code rubric.0} */
    static Optional<Rubric> read(Yaml list, Map<String, Integer> lines) {
        List<Criterion> criteria = new ArrayList<>();
        List<Yaml> entries = list.list();
        if (entries.isEmpty() || entries.size() > MOST_CRITERIA) {
            list.error("rubric-count", 1, MOST_CRITERIA);
        }
        for (Yaml entry : entries) {
            lines.put(NAME + "." + criteria.size(), entry.line());
            criterion(entry).ifPresent(criteria::add);
        }
        return criteria.isEmpty() || criteria.size() < entries.size()
                ? Optional.empty()
                : Optional.of(new Rubric(criteria));
    }

    private static Optional<Criterion> criterion(Yaml entry) {
        Map<String, Yaml> values = entry.map(Set.of("title", "levels"));
        Optional<String> title = entry.required(values, "title").flatMap(Yaml::text);
        Optional<Yaml> list = entry.required(values, "levels");
        if (title.isEmpty() || list.isEmpty()) {
            return Optional.empty();
        }
        List<Level> levels = new ArrayList<>();
        List<Yaml> entries = list.get().list();
        for (Yaml one : entries) {
            level(one).ifPresent(level -> {
                if (!levels.isEmpty()
                        && level.points() <= levels.get(levels.size() - 1).points()) {
                    one.error("rubric-points", level.points());
                }
                levels.add(level);
            });
        }
        if (entries.size() < FEWEST_LEVELS || entries.size() > MOST_LEVELS) {
            list.get().error("rubric-levels", FEWEST_LEVELS, MOST_LEVELS);
        }
        return levels.isEmpty() || levels.size() < entries.size()
                ? Optional.empty()
                : Optional.of(new Criterion(title.get(), levels));
    }

    private static Optional<Level> level(Yaml entry) {
        Map<String, Yaml> values = entry.map(Set.of("name", "points", "text"));
        String name =
                Optional.ofNullable(values.get("name")).flatMap(Yaml::text).orElse("");
        OptionalInt points = entry.required(values, "points")
                .map(it -> it.number(0, MOST_POINTS))
                .orElse(OptionalInt.empty());
        Optional<String> text = entry.required(values, "text").flatMap(Yaml::text);
        return points.isPresent() && text.isPresent()
                ? Optional.of(new Level(name, points.getAsInt(), text.get()))
                : Optional.empty();
    }

    /** A learner may change language between handing in and being marked: the points must not. */
    static void compare(ItemFile source, ItemFile translation, Problems problems) {
        Rubric ours = source.rubric();
        Rubric theirs = translation.rubric();
        if (ours == null || theirs == null) {
            if (ours != theirs) {
                problems.error(translation.path(), translation.line(NAME), "rubric-untranslated");
            }
            return;
        }
        if (ours.criteria().size() != theirs.criteria().size()) {
            problems.error(
                    translation.path(),
                    translation.line(NAME),
                    "rubric-other-count",
                    theirs.criteria().size(),
                    ours.criteria().size());
            return;
        }
        for (int i = 0; i < ours.criteria().size(); i++) {
            if (!points(ours.criteria().get(i)).equals(points(theirs.criteria().get(i)))) {
                problems.error(
                        translation.path(),
                        translation.line(NAME + "." + i),
                        "rubric-other-points",
                        theirs.criteria().get(i).title());
            }
        }
    }

    private static List<Integer> points(Criterion criterion) {
        return criterion.levels().stream().map(Level::points).toList();
    }
}
