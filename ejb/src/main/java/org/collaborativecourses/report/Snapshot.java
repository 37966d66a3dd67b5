package org.collaborativecourses.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.BitSet;
import java.util.function.BiFunction;

/** A population as it was read, and what was made of it for those who ask the same again. */
final class Snapshot {

    private static final int MOST_KEPT = 16;

    private final Population population;
    private final BiFunction<Instant, Instant, PopulationReader.LongBits> reader;
    private final Cache<Span, BitSet> moved =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Cache<Day, Grouping> groupings =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    private record Span(int after, int until) {}

    private record Day(Dimension kind, long day) {}

    /** @param reader who made progress after the one instant and not after the other */
    Snapshot(Population population, BiFunction<Instant, Instant, PopulationReader.LongBits> reader) {
        this.population = population;
        this.reader = reader;
    }

    Population population() {
        return population;
    }

    /** Numbers of the enrolments in which an item was completed within so many days before. */
    BitSet moved(int until, int days) {
        return moved.get(new Span(until - days * Moments.DAY, until), this::read);
    }

    private BitSet read(Span span) {
        PopulationReader.LongBits ids = reader.apply(Moments.instant(span.after), Moments.instant(span.until));
        BitSet found = new BitSet(population.size());
        for (int i = 0; i < population.size(); i++) {
            found.set(i, ids.has(population.id(i)));
        }
        return found;
    }

    Grouping grouping(Dimension kind, long day) {
        return groupings.get(new Day(kind, day), it -> Grouping.of(it.kind, population, it.day));
    }
}
