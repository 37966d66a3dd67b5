package org.collaborativecourses.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A scenario done by so many at a time for so long, after as long a warm-up as it needs. */
final class Measurement {

    private static final int WINDOW = 10;
    private static final int LEAST = 90;
    private static final double ENOUGH = 1.05;

    private final Server server;
    private final Scenario scenario;
    private final int atATime;

    Measurement(Server server, Scenario scenario, int atATime) {
        this.server = server;
        this.scenario = scenario;
        this.atATime = atATime;
    }

    /** What one of them did: how long each took, in microseconds, and the bytes that came. */
    private record Done(int[] micros, long bytes) {}

    /** @param mostWarmUp in seconds; it ends before, but not in its first 90, when ten brought less than a twentieth more than the ten before */
    String run(int mostWarmUp, int seconds) throws InterruptedException, ExecutionException, IOException, SQLException {
        warmUp(mostWarmUp);
        Steps.forget();
        Server.Usage before = server.usage();
        long start = System.nanoTime();
        long ownCpu = ownCpu();
        List<Done> done = during(seconds);
        double elapsed = (System.nanoTime() - start) / 1e9;
        double own = (ownCpu() - ownCpu) / 1e6;
        Server.Usage used = server.usage().since(before);
        int[] micros = done.stream()
                .flatMapToInt(it -> Arrays.stream(it.micros()))
                .sorted()
                .toArray();
        double count = micros.length;
        long bytes = done.stream().mapToLong(Done::bytes).sum();
        return String.format(
                Locale.ROOT,
                "| %-30s | %2d | %7.1f | %7.1f | %5.2f | %6.1f | %6.1f | %6.1f | %6.2f (%.2f + %.2f) | %5.1f (%5.1f) | %6.1f | %.2f |",
                scenario.title(),
                atATime,
                count / elapsed,
                scenario.goal(),
                count / elapsed / scenario.goal(),
                at(micros, 0.50),
                at(micros, 0.95),
                at(micros, 0.99),
                (used.serverMillis() + used.databaseMillis()) / count,
                used.serverMillis() / count,
                used.databaseMillis() / count,
                used.statements() / count,
                used.all() / count,
                bytes / count / 1024,
                own / count);
    }

    private void warmUp(int mostSeconds) throws InterruptedException, ExecutionException {
        int before = 0;
        for (int left = mostSeconds; left > 0; left -= WINDOW) {
            int now = during(Math.min(WINDOW, left)).stream()
                    .mapToInt(it -> it.micros().length)
                    .sum();
            if (mostSeconds - left >= LEAST && now < before * ENOUGH) {
                return;
            }
            before = now;
        }
    }

    static String head() {
        return """
                | scenario                       | at a time | per second | goal | of goal | p50 ms | p95 ms | p99 ms | CPU ms each (application + database) | SQL each (with commits) | KiB each | client CPU ms |
                |---|---|---|---|---|---|---|---|---|---|---|---|""";
    }

    private static double at(int[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1000.0;
    }

    private static long ownCpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(java.time.Duration::toNanos)
                .orElse(0L);
    }

    private List<Done> during(int seconds) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(atATime);
        try {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<Callable<Done>> tasks = new ArrayList<>();
            for (int i = 1; i <= atATime; i++) {
                int worker = i;
                tasks.add(() -> until(end, worker));
            }
            List<Done> done = new ArrayList<>();
            for (Future<Done> future : workers.invokeAll(tasks)) {
                done.add(future.get());
            }
            return done;
        } finally {
            workers.shutdown();
        }
    }

    private Done until(long end, int worker) throws IOException {
        int[] micros = new int[1024];
        int count = 0;
        try (Line line = new Line(server.port())) {
            for (long now = System.nanoTime(); now < end; ) {
                scenario.once(line, worker, count);
                long after = System.nanoTime();
                if (count == micros.length) {
                    micros = Arrays.copyOf(micros, 2 * count);
                }
                micros[count++] = (int) ((after - now) / 1000);
                now = after;
            }
            return new Done(Arrays.copyOf(micros, count), line.bytesRead());
        }
    }
}
