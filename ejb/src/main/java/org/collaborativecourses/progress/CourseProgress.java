package org.collaborativecourses.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.progress.ItemState.ConditionState;
import org.collaborativecourses.progress.ItemState.Status;

/** How a learner stands in a course: derived anew from the outline and the evidence each time. */
public final class CourseProgress {

    private final CourseOutline outline;
    private final Map<String, ItemState> states;
    private final int mandatory;
    private final int completed;

    private CourseProgress(CourseOutline outline, Map<String, ItemState> states) {
        this.outline = outline;
        this.states = states;
        int all = 0;
        int done = 0;
        for (ItemState state : states.values()) {
            if (state.item().mandatory()) {
                all++;
                done += state.complete() ? 1 : 0;
            }
        }
        this.mandatory = all;
        this.completed = done;
    }

    static CourseProgress of(CourseOutline outline, Map<String, Evidence> evidence) {
        Map<String, ItemState> states = new LinkedHashMap<>();
        outline.items().forEach(item -> states.put(item.key(), state(outline, item, evidence)));
        return new CourseProgress(outline, states);
    }

    /** For somebody who has not begun. */
    public static CourseProgress none(CourseOutline outline) {
        return of(outline, Map.of());
    }

    private static ItemState state(CourseOutline outline, ItemOutline item, Map<String, Evidence> evidence) {
        Evidence own = evidence.get(item.key());
        List<ConditionState> conditions = new ArrayList<>(item.conditions().size());
        for (Condition condition : item.conditions()) {
            conditions.add(new ConditionState(condition, own != null && own.meets(condition)));
        }
        List<ItemOutline> blockedBy = item.after().isEmpty()
                ? List.of()
                : item.after().stream()
                        .filter(key -> !isComplete(outline, key, evidence))
                        .map(outline::findItem)
                        .flatMap(Optional::stream)
                        .toList();
        Status status;
        if (isComplete(item, own)) {
            status = Status.COMPLETE;
        } else if (!blockedBy.isEmpty()) {
            status = Status.BLOCKED;
        } else {
            status = own == null ? Status.OPEN : Status.STARTED;
        }
        return new ItemState(
                item,
                status,
                List.copyOf(conditions),
                blockedBy,
                own != null && own.done(),
                own == null ? null : own.score());
    }

    private static boolean isComplete(CourseOutline outline, String key, Map<String, Evidence> evidence) {
        return outline.findItem(key)
                .map(item -> isComplete(item, evidence.get(key)))
                .orElse(true);
    }

    static boolean isComplete(ItemOutline item, Evidence own) {
        if (own == null || own.completed()) {
            return own != null;
        }
        for (Condition condition : item.conditions()) {
            if (!own.meets(condition)) {
                return false;
            }
        }
        return true;
    }

    /** How every item stands: where two are equal and the revision is the same, nothing that can be asked here differs. */
    public String standing() {
        StringBuilder all = new StringBuilder(states.size() * 4);
        states.values().forEach(it -> standing(it, all));
        return all.toString();
    }

    /** How one item stands, but for what it waits for. */
    public String standing(String key) {
        StringBuilder one = new StringBuilder();
        standing(states.get(key), one);
        return one.toString();
    }

    private static void standing(ItemState state, StringBuilder into) {
        into.append((char) ('A' + state.status().ordinal())).append(state.done() ? 'd' : '-');
        state.conditions().forEach(it -> into.append(it.met() ? '1' : '0'));
        if (state.score() != null) {
            into.append(state.score().doubleValue());
        }
        into.append(' ');
    }

    public CourseOutline outline() {
        return outline;
    }

    public List<ItemState> items() {
        return List.copyOf(states.values());
    }

    public ItemState item(String key) {
        return states.get(key);
    }

    /** Mandatory items: only they count. */
    public int mandatory() {
        return mandatory;
    }

    public int completed() {
        return completed;
    }

    /** Of the mandatory items. */
    public int percent() {
        return percent(completed, mandatory);
    }

    /** What every percentage of the house is: rounded down, so that 100 means all. */
    public static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) (part * 100L / whole);
    }

    /** Whether the course's own rule is met. */
    public boolean complete() {
        CourseOutline.CompletionRule rule = outline.completion();
        boolean items = rule.all() ? mandatory() > 0 && completed() == mandatory() : completed() > 0;
        return items && (rule.meanScore() == 0 || meanScore() >= rule.meanScore());
    }

    /** The mean of the mandatory items that give a score; what was not tried counts nothing. */
    public double meanScore() {
        return states.values().stream()
                .filter(it ->
                        it.item().mandatory() && it.item().kind() == org.collaborativecourses.content.ItemKind.QUIZ)
                .mapToDouble(it -> it.score() == null ? 0 : it.score())
                .average()
                .orElse(0);
    }

    /** Where to go on: the item visited last while it is not complete, else the first open one that is not. */
    public Optional<ItemOutline> next(String lastVisited) {
        ItemState last = lastVisited == null ? null : states.get(lastVisited);
        if (last != null && !last.complete() && last.open()) {
            return Optional.of(last.item());
        }
        return firstOpen(true).or(() -> firstOpen(false));
    }

    private Optional<ItemOutline> firstOpen(boolean mandatory) {
        return states.values().stream()
                .filter(it -> it.item().mandatory() == mandatory && it.open() && !it.complete())
                .map(ItemState::item)
                .findFirst();
    }

    public Optional<ItemOutline> before(String key) {
        return neighbour(key, -1);
    }

    public Optional<ItemOutline> after(String key) {
        return neighbour(key, 1);
    }

    private Optional<ItemOutline> neighbour(String key, int step) {
        List<String> keys = new ArrayList<>(states.keySet());
        int at = keys.indexOf(key) + step;
        return at < 0 || at >= keys.size()
                ? Optional.empty()
                : Optional.of(states.get(keys.get(at)).item());
    }
}
