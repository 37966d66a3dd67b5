package org.collaborativecourses.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Memberships as a graph over time: whether they go round in a circle on any one day. */
final class Hierarchy {

    /** A membership by ids. A day that is null is long ago, or never. */
    record Edge(long member, long parent, LocalDate from, LocalDate to) {}

    /** Half open: from a day to before another. */
    private record Span(LocalDate from, LocalDate to) {

        static Span of(Edge edge) {
            return new Span(
                    edge.from() == null ? LocalDate.MIN : edge.from(), edge.to() == null ? LocalDate.MAX : edge.to());
        }

        Span within(Span other) {
            return new Span(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
        }

        boolean isEmpty() {
            return !from.isBefore(to);
        }

        boolean covers(Span other) {
            return !from.isAfter(other.from) && !to.isBefore(other.to);
        }
    }

    private final Map<Long, List<Edge>> upwards = new HashMap<>();

    Hierarchy(Iterable<Edge> edges) {
        edges.forEach(this::add);
    }

    void add(Edge edge) {
        upwards.computeIfAbsent(edge.member(), it -> new ArrayList<>()).add(edge);
    }

    /** One membership for all days on which there is any of these, which are of the same two. */
    static List<Edge> joined(Collection<Edge> same) {
        List<Edge> joined = new ArrayList<>();
        same.stream().sorted(Comparator.comparing(it -> Span.of(it).from())).forEach(it -> {
            Edge last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || Span.of(it).from().isAfter(Span.of(last).to())) {
                joined.add(it);
            } else if (Span.of(it).to().isAfter(Span.of(last).to())) {
                joined.set(joined.size() - 1, new Edge(last.member(), last.parent(), last.from(), it.to()));
            }
        });
        return joined;
    }

    /** Whether there would be a day on which somebody is, over others, a member of itself. */
    boolean wouldCircle(Edge edge) {
        Span span = Span.of(edge);
        return !span.isEmpty()
                && (edge.member() == edge.parent() || reaches(edge.parent(), edge.member(), span, new HashMap<>()));
    }

    /** Whether nobody has said anything of these two yet, of any day, and what others said leaves room for it. */
    boolean mayAssume(Edge edge) {
        return !wouldCircle(edge)
                && between(edge.member(), edge.parent()).isEmpty()
                && between(edge.parent(), edge.member()).isEmpty();
    }

    private List<Edge> between(long member, long parent) {
        return upwards.getOrDefault(member, List.of()).stream()
                .filter(it -> it.parent() == parent)
                .toList();
    }

    /** Whether the same membership is there already for some of the days. */
    boolean overlaps(Edge edge) {
        return !overlapping(edge).isEmpty();
    }

    /** Those of the same two that share a day with it. */
    List<Edge> overlapping(Edge edge) {
        Span span = Span.of(edge);
        return between(edge.member(), edge.parent()).stream()
                .filter(it -> !Span.of(it).within(span).isEmpty())
                .toList();
    }

    private boolean reaches(long from, long target, Span days, Map<Long, List<Span>> seen) {
        List<Span> before = seen.computeIfAbsent(from, it -> new ArrayList<>());
        if (before.stream().anyMatch(it -> it.covers(days))) {
            return false;
        }
        before.add(days);
        for (Edge edge : upwards.getOrDefault(from, List.of())) {
            Span common = Span.of(edge).within(days);
            if (!common.isEmpty() && (edge.parent() == target || reaches(edge.parent(), target, common, seen))) {
                return true;
            }
        }
        return false;
    }
}
