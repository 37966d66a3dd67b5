package org.collaborativecourses.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.collaborativecourses.shared.InvalidException;

/**
 * The memberships that a file asks for, beside all that there are and were: tried out by the rules by which they are
 * written, so that what passes here is written.
 */
public final class MembershipPlan {

    private final Map<String, Long> ids;
    private final Hierarchy hierarchy;
    private final LocalDate today;

    /** @param ids by each key that leads to one */
    MembershipPlan(Map<String, Long> ids, Iterable<Hierarchy.Edge> edges, LocalDate today) {
        this.ids = new HashMap<>(ids);
        this.hierarchy = new Hierarchy(edges);
        this.today = today;
    }

    /**
     * Nothing where there is such a membership on these days. A day that is not said is no other than the one that is
     * there; where nothing is there, a membership begins today, for nobody knows of the days before.
     *
     * @throws InvalidException at to where that is not after from; at parent where the days are those of another
     *     membership of the same two, or where it would go round in a circle
     */
    public Optional<NewMembership> join(String member, String parent, LocalDate from, LocalDate to) {
        LocalDate start = from != null ? from : to == null || today.isBefore(to) ? today : to.minusDays(1);
        if (to != null && !start.isBefore(to)) {
            throw new InvalidException("to", "organisation.error.endsBefore");
        }
        Hierarchy.Edge edge = new Hierarchy.Edge(id(member), id(parent), start, to);
        List<Hierarchy.Edge> there = hierarchy.overlapping(edge);
        if (there.size() == 1
                && (from == null || Objects.equals(from, there.get(0).from()))
                && (to == null || Objects.equals(to, there.get(0).to()))) {
            return Optional.empty();
        }
        if (!there.isEmpty()) {
            throw new InvalidException("parent", "organisation.error.memberAlready");
        }
        if (hierarchy.wouldCircle(edge)) {
            throw new InvalidException("parent", "organisation.error.circle");
        }
        hierarchy.add(edge);
        return Optional.of(new NewMembership(member, parent, start, to));
    }

    /** One that the file itself adds has none yet. */
    private long id(String key) {
        return ids.computeIfAbsent(key, any -> -1L - ids.size());
    }
}
