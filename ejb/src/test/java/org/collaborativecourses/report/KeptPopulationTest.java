package org.collaborativecourses.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody asks while the house is being read for somebody else. */
class KeptPopulationTest {

    private static final long SOON = 20;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-31T12:00:00Z"));
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicReference<CountDownLatch> held = new AtomicReference<>(new CountDownLatch(0));
    private final ExecutorService others = Executors.newFixedThreadPool(2);
    private volatile int enrolments;
    private volatile CountDownLatch reading = new CountDownLatch(1);
    private final KeptPopulation kept = kept();

    @AfterEach
    void stop() {
        held.get().countDown();
        others.shutdownNow();
    }

    private KeptPopulation kept() {
        KeptPopulation made = new KeptPopulation();
        inject(made, "reader", new PopulationReader() {
            @Override
            Population read(Instant at) {
                begun.incrementAndGet();
                Population.Draft draft =
                        new Population.Draft().course(1, "monitoring").person(1, "KE");
                for (int i = 1; i <= enrolments; i++) {
                    draft.enrolment(i, 1, 1, 1, Moments.NEVER, Moments.NEVER, "en");
                }
                reading.countDown();
                await(held.get());
                return draft.at(at);
            }
        });
        inject(made, "clock", new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        });
        return made;
    }

    private static void inject(KeptPopulation into, String name, Object what) {
        try {
            Field field = KeptPopulation.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(into, what);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SOON, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody reads, and is not done before the latch is let go. */
    private Future<Snapshot> read() {
        reading = new CountDownLatch(1);
        held.set(new CountDownLatch(1));
        Future<Snapshot> first = others.submit(kept::get);
        await(reading);
        return first;
    }

    @Test
    void inASmallHouseWhoeverAsksMeanwhileSeesWhatWasWrittenAfterTheReadingBegan() throws Exception {
        enrolments = 1;
        assertEquals(1, kept.get().population().size());
        enrolments = 2;
        Future<Snapshot> first = read();
        enrolments = 3;
        FutureTask<Snapshot> second = new FutureTask<>(kept::get);
        Thread asking = new Thread(second);
        asking.start();
        while (asking.getState() != Thread.State.WAITING && !second.isDone()) {
            Thread.onSpinWait();
        }
        assertFalse(second.isDone(), "waits for whoever reads");
        held.get().countDown();
        assertEquals(2, first.get(SOON, TimeUnit.SECONDS).population().size());
        assertEquals(3, second.get(SOON, TimeUnit.SECONDS).population().size());
        assertEquals(3, begun.get());
    }

    @Test
    void inALargeHouseWhoeverAsksMeanwhileGoesOnWithWhatIsKnown() throws Exception {
        enrolments = 4_000;
        Snapshot known = kept.get();
        assertSame(known, kept.get(), "kept for two seconds");
        now.updateAndGet(it -> it.plus(Duration.ofSeconds(3)));
        enrolments = 4_001;
        Future<Snapshot> first = read();
        assertSame(known, others.submit(kept::get).get(SOON, TimeUnit.SECONDS), "nobody waits for it");
        assertEquals(2, begun.get(), "one reads for all");
        held.get().countDown();
        assertEquals(4_001, first.get(SOON, TimeUnit.SECONDS).population().size());
        assertEquals(4_001, kept.get().population().size());
        assertEquals(2, begun.get());
    }
}
