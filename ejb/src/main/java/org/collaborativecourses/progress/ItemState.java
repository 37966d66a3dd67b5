package org.collaborativecourses.progress;

import java.util.List;
import org.collaborativecourses.content.Condition;
import org.collaborativecourses.content.CourseOutline.ItemOutline;

/**
 * How a learner stands with an item, and why.
 *
 * @param conditions each of the item's conditions, and whether it is met
 * @param blockedBy the items that must be complete before this one opens
 * @param score percent, or null
 */
public record ItemState(
        ItemOutline item,
        Status status,
        List<ConditionState> conditions,
        List<ItemOutline> blockedBy,
        boolean done,
        Double score) {

    public enum Status {
        BLOCKED,
        OPEN,
        STARTED,
        COMPLETE
    }

    /** @param met whether the learner has done it */
    public record ConditionState(Condition condition, boolean met) {}

    public boolean open() {
        return status != Status.BLOCKED;
    }

    public boolean complete() {
        return status == Status.COMPLETE;
    }

    public List<Condition> missing() {
        return complete()
                ? List.of()
                : conditions.stream()
                        .filter(it -> !it.met())
                        .map(ConditionState::condition)
                        .toList();
    }
}
