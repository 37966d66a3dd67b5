package org.collaborativecourses.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How an order that is not wholly right is marked; the names are those of Moodle's ordering questions. */
public enum OrderGrading {
    ALL_OR_NOTHING,
    /** The share of items in their place. */
    ABSOLUTE_POSITION,
    /** The share of items followed by the right one; the last one of the right order follows nothing. */
    RELATIVE_NEXT_EXCLUDE_LAST,
    /** The same, with one more point where the last one is last. */
    RELATIVE_NEXT_INCLUDE_LAST,
    /** The share of right neighbours, before and after. */
    RELATIVE_ONE_PREVIOUS_AND_NEXT,
    /** The share of pairs that stand in the right order. */
    RELATIVE_ALL_PREVIOUS_AND_NEXT,
    /** The longest row of items in the right order, others may stand between. */
    LONGEST_ORDERED_SUBSET,
    /** The longest row of items that follow each other rightly. */
    LONGEST_CONTIGUOUS_SUBSET,
    /** How near each item is to its place. */
    RELATIVE_TO_CORRECT;

    private static final Map<String, OrderGrading> SHORT = Map.of(
            "ABS", ABSOLUTE_POSITION,
            "ABSOLUTE", ABSOLUTE_POSITION,
            "REL", RELATIVE_NEXT_EXCLUDE_LAST,
            "RELATIVE", RELATIVE_NEXT_EXCLUDE_LAST);

    public static Optional<OrderGrading> find(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return Stream.of(values())
                .filter(it -> it.name().equals(upper))
                .findFirst()
                .or(() -> Optional.ofNullable(SHORT.get(upper)));
    }

    /** @param order each index from 0 to n - 1 once, n of 2 or more; 0, 1, 2… is right */
    double fraction(List<Integer> order) {
        int n = order.size();
        int last = n - 1;
        return switch (this) {
            case ALL_OR_NOTHING -> inPlace(order) == n ? 1 : 0;
            case ABSOLUTE_POSITION -> (double) inPlace(order) / n;
            case RELATIVE_NEXT_EXCLUDE_LAST -> (double) rightlyFollowed(order) / last;
            case RELATIVE_NEXT_INCLUDE_LAST -> (double) (rightlyFollowed(order) + lastIsLast(order)) / n;
            case RELATIVE_ONE_PREVIOUS_AND_NEXT ->
                (double) (2 * rightlyFollowed(order) + lastIsLast(order) + (order.get(0) == 0 ? 1 : 0)) / (2 * n);
            case RELATIVE_ALL_PREVIOUS_AND_NEXT -> 2.0 * pairsInOrder(order) / (n * last);
            case LONGEST_ORDERED_SUBSET -> row(longestOrdered(order), n);
            case LONGEST_CONTIGUOUS_SUBSET -> row(longestContiguous(order), n);
            case RELATIVE_TO_CORRECT ->
                (double) IntStream.range(0, n)
                                .map(place -> last - Math.abs(order.get(place) - place))
                                .sum()
                        / (n * last);
        };
    }

    /** One item alone is no row. */
    private static double row(int length, int n) {
        return length < 2 ? 0 : (double) length / n;
    }

    private static int inPlace(List<Integer> order) {
        return (int) IntStream.range(0, order.size())
                .filter(place -> order.get(place) == place)
                .count();
    }

    private static int rightlyFollowed(List<Integer> order) {
        return (int) IntStream.range(1, order.size())
                .filter(place -> order.get(place) == order.get(place - 1) + 1)
                .count();
    }

    private static int lastIsLast(List<Integer> order) {
        return order.get(order.size() - 1) == order.size() - 1 ? 1 : 0;
    }

    private static int pairsInOrder(List<Integer> order) {
        return IntStream.range(0, order.size())
                .map(place -> (int) order.subList(place + 1, order.size()).stream()
                        .filter(later -> later > order.get(place))
                        .count())
                .sum();
    }

    private static int longestOrdered(List<Integer> order) {
        int[] endingAt = new int[order.size()];
        int longest = 0;
        for (int place = 0; place < order.size(); place++) {
            endingAt[place] = 1;
            for (int before = 0; before < place; before++) {
                if (order.get(before) < order.get(place)) {
                    endingAt[place] = Math.max(endingAt[place], endingAt[before] + 1);
                }
            }
            longest = Math.max(longest, endingAt[place]);
        }
        return longest;
    }

    private static int longestContiguous(List<Integer> order) {
        int longest = 1;
        int run = 1;
        for (int place = 1; place < order.size(); place++) {
            run = order.get(place) == order.get(place - 1) + 1 ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
