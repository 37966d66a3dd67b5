package org.collaborativecourses.load;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** How long each kind of request takes in a scenario of several: a sum says nothing of where the time goes. */
final class Steps {

    private static final Map<String, Taken> TAKEN = new ConcurrentSkipListMap<>();

    private Steps() {}

    private record Taken(LongAdder count, LongAdder nanos) {
        String mean() {
            return String.format(Locale.ROOT, "%.2f ms", nanos.sum() / 1e6 / Math.max(1, count.sum()));
        }
    }

    /** What is done on a line. */
    interface Step {
        Line on() throws IOException;
    }

    static Line timed(String name, Step step) throws IOException {
        long start = System.nanoTime();
        Line answered = step.on();
        Taken taken = TAKEN.computeIfAbsent(name, it -> new Taken(new LongAdder(), new LongAdder()));
        taken.nanos().add(System.nanoTime() - start);
        taken.count().increment();
        return answered;
    }

    static void forget() {
        TAKEN.clear();
    }

    /** The mean of each, or nothing where a scenario is one request. */
    static String line() {
        return TAKEN.entrySet().stream()
                .map(it -> it.getKey() + " " + it.getValue().mean())
                .collect(Collectors.joining(", "));
    }
}
