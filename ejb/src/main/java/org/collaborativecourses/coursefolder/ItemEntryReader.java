package org.collaborativecourses.coursefolder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.coursefolder.CourseYaml.After;
import org.collaborativecourses.coursefolder.CourseYaml.Asked;
import org.collaborativecourses.coursefolder.CourseYaml.ItemEntry;
import org.collaborativecourses.coursefolder.CourseYaml.Said;

/** Reads the items of a module in {@code course.yaml}: a key alone, or a key with rules. */
final class ItemEntryReader {

    private static final Set<String> NAMES =
            Set.of("key", "kind", "complete", "after", "optional", "hand-in", "address");
    static final List<String> KINDS = List.of("page", "video", "audio", "file", "link", "quiz", "task", "commitment");
    private static final List<String> CONDITIONS = List.of("viewed", "done", "handed-in", "marked", "passed");
    static final List<String> HAND_INS = List.of("text", "file", "either");

    private ItemEntryReader() {}

    /** @param taken keys of the course's items so far, to which these are added */
    static List<ItemEntry> read(Yaml list, Set<String> taken) {
        List<ItemEntry> items = new ArrayList<>();
        for (Yaml entry : list.list()) {
            Optional<ItemEntry> item = entry.isMap() ? readMap(entry) : readKey(entry);
            item.ifPresent(it -> {
                if (taken.add(it.key())) {
                    items.add(it);
                } else {
                    entry.error("double-item", it.key());
                }
            });
        }
        if (items.isEmpty()) {
            list.error("empty", "items");
        }
        return items;
    }

    private static Optional<ItemEntry> readKey(Yaml entry) {
        return entry.key()
                .map(key -> new ItemEntry(
                        key,
                        entry.line(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Optional<ItemEntry> readMap(Yaml entry) {
        Map<String, Yaml> values = entry.map(NAMES);
        Optional<String> key = entry.required(values, "key").flatMap(Yaml::key);
        Optional<ItemKind> kind =
                find(values, "kind").flatMap(it -> it.oneOf(KINDS)).map(ItemKind::of);
        Optional<List<Asked>> complete = find(values, "complete").map(ItemEntryReader::conditions);
        List<After> after = find(values, "after").map(ItemEntryReader::after).orElse(List.of());
        boolean optional = find(values, "optional").map(Yaml::isTrue).orElse(false);
        Optional<Said> handIn =
                find(values, "hand-in").flatMap(it -> it.oneOf(HAND_INS).map(text -> new Said(text, it.line())));
        Optional<Said> address =
                find(values, "address").flatMap(it -> it.text().map(text -> new Said(text, it.line())));
        return key.map(it -> new ItemEntry(it, entry.line(), kind, complete, after, optional, handIn, address));
    }

    private static Optional<Yaml> find(Map<String, Yaml> values, String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static List<After> after(Yaml list) {
        List<After> after = new ArrayList<>();
        list.list().forEach(entry -> entry.key().ifPresent(key -> after.add(new After(key, entry.line()))));
        return after;
    }

    private static List<Asked> conditions(Yaml list) {
        List<Asked> asked = new ArrayList<>();
        for (Yaml entry : list.list()) {
            if (entry.isMap()) {
                OptionalInt score = entry.required(entry.map(Set.of("score")), "score")
                        .map(it -> it.number(1, 100))
                        .orElse(OptionalInt.empty());
                score.ifPresent(it -> asked.add(new Asked("score", it, entry.line())));
            } else {
                entry.oneOf(CONDITIONS).ifPresent(it -> asked.add(new Asked(it, 0, entry.line())));
            }
        }
        if (asked.isEmpty()) {
            list.error("empty", "complete");
        }
        return asked;
    }
}
