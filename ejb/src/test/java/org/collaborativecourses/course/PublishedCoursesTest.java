package org.collaborativecourses.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PublishedCoursesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-01-01T00:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    private volatile Runnable whileAsking = () -> {};
    private volatile long revision = 1;

    private final PublishedCourses published = new PublishedCourses(
            new CourseRepository() {
                @Override
                Map<String, Pointer> pointers() {
                    long answer = revision;
                    whileAsking.run();
                    return Map.of("goats", new Pointer("goats", 7, answer, false, null));
                }
            },
            clock);

    private long shown() {
        return published.pointers().get("goats").revisionId();
    }

    @Test
    void whatIsPublishedWhileTheDatabaseAnswersIsShownAtOnce() {
        whileAsking = () -> {
            whileAsking = () -> {};
            revision = 2;
            published.onRevisionPublished(new RevisionPublished("goats"));
        };
        assertEquals(2, shown());
    }

    @Test
    void whoComesWhileAnotherAsksIsAnsweredWithWhatIsKnown() throws Exception {
        assertEquals(1, shown());
        now.updateAndGet(it -> it.plus(PublishedCourses.POINTERS_LIVE).plus(Duration.ofSeconds(1)));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        whileAsking = () -> {
            asked.countDown();
            await(mayAnswer);
        };
        revision = 2;
        CompletableFuture<Long> first = CompletableFuture.supplyAsync(this::shown);
        await(asked);
        assertEquals(1, shown());
        assertFalse(first.isDone());
        mayAnswer.countDown();
        assertEquals(2, first.get(10, TimeUnit.SECONDS));
    }

    @Test
    void nobodySeesAHouseWithoutCoursesRightAfterAPublication() throws Exception {
        assertEquals(1, shown());
        published.onRevisionPublished(new RevisionPublished("goats"));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        whileAsking = () -> {
            asked.countDown();
            await(mayAnswer);
        };
        CompletableFuture<Long> first = CompletableFuture.supplyAsync(this::shown);
        await(asked);
        CompletableFuture<Long> second = CompletableFuture.supplyAsync(this::shown);
        mayAnswer.countDown();
        assertEquals(1, first.get(10, TimeUnit.SECONDS));
        assertEquals(1, second.get(10, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
