package org.collaborativecourses.coursefolder;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.coursefolder.CourseYaml.After;
import org.collaborativecourses.coursefolder.CourseYaml.Asked;
import org.collaborativecourses.coursefolder.CourseYaml.ItemEntry;

/** Which rules an item of a kind can have, and what it has by default. */
final class ItemRules {

    private static final Map<ItemKind, String> USUAL = new EnumMap<>(Map.of(
            ItemKind.QUIZ, "passed",
            ItemKind.TASK, "handed-in",
            ItemKind.COMMITMENT, "handed-in"));
    /** What only a rubric makes possible in a task. */
    private static final Set<String> NEED_MARKS = Set.of("marked", "score");

    private static final String USUAL_HAND_IN = "text";

    private final Problems problems;

    ItemRules(Problems problems) {
        this.problems = problems;
    }

    static String usualCondition(ItemKind kind) {
        return USUAL.getOrDefault(kind, "viewed");
    }

    static String usualHandIn(ItemKind kind) {
        return kind == ItemKind.TASK ? USUAL_HAND_IN : "";
    }

    /**
     * @param pass percent that passes the item, where it is a quiz
     * @param marked whether it is a task that somebody can mark
     */
    List<Condition> conditions(ItemEntry entry, ItemKind kind, int pass, boolean marked) {
        List<Asked> asked = entry.complete().orElse(List.of(new Asked(usualCondition(kind), 0, entry.line())));
        List<Condition> conditions = new ArrayList<>();
        for (Asked one : asked) {
            if (!possible(one.name(), kind)) {
                problems.error(CourseYaml.FILE, one.line(), "condition-impossible", one.name(), kind.code());
            } else if (kind == ItemKind.TASK && !marked && NEED_MARKS.contains(one.name())) {
                problems.error(CourseYaml.FILE, one.line(), "rubric-missing", one.name());
            }
            Condition condition = switch (one.name()) {
                case "viewed" -> new Condition(Condition.Kind.VIEWED, 0);
                case "done" -> new Condition(Condition.Kind.DONE, 0);
                case "handed-in" -> new Condition(Condition.Kind.HANDED_IN, 0);
                case "marked" -> new Condition(Condition.Kind.MARKED, 0);
                case "passed" -> new Condition(Condition.Kind.SCORE, pass);
                default -> new Condition(Condition.Kind.SCORE, one.percent());
            };
            if (conditions.stream().anyMatch(it -> it.kind() == condition.kind())) {
                problems.error(CourseYaml.FILE, one.line(), "double-value", one.name());
            }
            conditions.add(condition);
        }
        return conditions;
    }

    private static boolean possible(String condition, ItemKind kind) {
        return switch (condition) {
            case "handed-in" -> kind == ItemKind.TASK || kind == ItemKind.COMMITMENT;
            case "marked" -> kind == ItemKind.TASK;
            case "score" -> kind == ItemKind.QUIZ || kind == ItemKind.TASK;
            case "passed" -> kind == ItemKind.QUIZ;
            case "done" -> kind != ItemKind.QUIZ;
            default -> true;
        };
    }

    String handIn(ItemEntry entry, ItemKind kind) {
        entry.handIn().filter(it -> kind != ItemKind.TASK).ifPresent(it -> unfit(it.line(), "hand-in", kind));
        return entry.handIn().map(CourseYaml.Said::value).orElse(usualHandIn(kind));
    }

    String address(ItemEntry entry, ItemKind kind) {
        if (kind != ItemKind.LINK) {
            entry.address().ifPresent(it -> unfit(it.line(), "address", kind));
            return "";
        }
        if (entry.address().isEmpty()) {
            problems.error(CourseYaml.FILE, entry.line(), "missing-key", "address");
            return "";
        }
        String address = entry.address().get().value();
        if (!isWebAddress(address)) {
            problems.error(CourseYaml.FILE, entry.address().get().line(), "bad-address", address);
        }
        return address;
    }

    private void unfit(int line, String name, ItemKind kind) {
        problems.error(CourseYaml.FILE, line, "unfit-key", name, kind.code());
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Each item named in {@code after} is there, and no item waits for itself, however far round. */
    void order(CourseYaml course) {
        Map<String, ItemEntry> items = new HashMap<>();
        course.modules().forEach(module -> module.items().forEach(item -> items.put(item.key(), item)));
        Set<String> settled = new HashSet<>();
        for (ItemEntry item : items.values().stream()
                .sorted(Comparator.comparingInt(ItemEntry::line))
                .toList()) {
            for (After after : item.after()) {
                if (!items.containsKey(after.item())) {
                    problems.error(CourseYaml.FILE, after.line(), "after-unknown", after.item());
                }
            }
            if (!settled.contains(item.key())) {
                findCycle(item, items, new ArrayList<>(), settled);
            }
        }
    }

    private void findCycle(ItemEntry item, Map<String, ItemEntry> items, List<String> way, Set<String> settled) {
        way.add(item.key());
        for (After after : item.after()) {
            int start = way.indexOf(after.item());
            if (start >= 0) {
                List<String> round = new ArrayList<>(way.subList(start, way.size()));
                round.add(after.item());
                problems.error(CourseYaml.FILE, after.line(), "after-cycle", String.join(" → ", round));
            } else if (items.containsKey(after.item()) && !settled.contains(after.item())) {
                findCycle(items.get(after.item()), items, way, settled);
            }
        }
        way.remove(way.size() - 1);
        settled.add(item.key());
    }
}
