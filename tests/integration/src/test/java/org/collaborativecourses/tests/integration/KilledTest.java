package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Store;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while learners answer: whatever was acknowledged is there when it stands again. */
class KilledTest {

    private static final int LEARNERS = 4;
    private static RunningProduct product;
    private static CourseKnowledge course;
    private static String quiz;

    @BeforeAll
    static void oneOfItsOwn() {
        product = RunningProduct.start(
                Path.of(System.getProperty("product.data", "target/product")).resolveSibling("killed"));
        course = CourseKnowledge.of(CourseKnowledge.MONITORING);
        quiz = course.quizzes().stream()
                .filter(ItemOutline::mandatory)
                .findFirst()
                .orElseThrow()
                .key();
    }

    @AfterAll
    static void ends() {
        product.stop();
    }

    @Test
    void theApplicationIsKilled() {
        killWhileAnswering(product::killApplication);
        killWhileAnswering(product::killApplication);
    }

    @Test
    void theDatabaseIsKilled() {
        killWhileAnswering(product::killDatabase);
    }

    @Test
    void theLauncherIsKilled() {
        killWhileAnswering(product::killLauncher);
    }

    private static void killWhileAnswering(Runnable kill) {
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        List<Study> learners = java.util.stream.IntStream.range(0, LEARNERS)
                .mapToObj(it -> learner("Answers while it is killed"))
                .toList();
        List<Study.Started> attempts =
                learners.stream().map(it -> it.start(quiz)).toList();
        CountDownLatch busy = new CountDownLatch(LEARNERS * 20);
        List<Thread> threads = java.util.stream.IntStream.range(0, LEARNERS)
                .mapToObj(at -> new Thread(() -> answer(learners.get(at), attempts.get(at), acknowledged, busy)))
                .toList();
        threads.forEach(Thread::start);
        await(busy);
        kill.run();
        threads.forEach(KilledTest::join);
        product.run();
        Store store = product.store();
        assertTrue(acknowledged.size() >= LEARNERS, acknowledged.toString());
        acknowledged.forEach((key, sequence) -> {
            String[] parts = key.split(" ");
            long kept = store.number(
                    "SELECT sequence FROM response WHERE attempt_id = ? AND question_id = ?", parts[0], parts[1]);
            assertTrue(kept >= sequence, key + ": " + sequence + " was acknowledged, " + kept + " is there");
        });
        // The login is still good, and the attempt goes on where it was.
        assertEquals(attempts.get(0).id(), learners.get(0).start(quiz).id());
        assertEquals(200, learners.get(0).submit(attempts.get(0)).status());
    }

    private static Study learner(String name) {
        Study study = Study.begin(product.newMember(name), course);
        study.mandatory().stream().takeWhile(it -> !it.key().equals(quiz)).forEach(study::complete);
        return study;
    }

    /** Until nobody answers any more. */
    private static void answer(
            Study study, Study.Started attempt, Map<String, Long> acknowledged, CountDownLatch busy) {
        List<String> questions = List.copyOf(course.rightAnswers(quiz).keySet());
        try {
            for (long sequence = 1; ; sequence++) {
                for (String question : questions) {
                    if (study.answer(attempt, question, sequence, List.of("1")).status() == 200) {
                        acknowledged.put(attempt.id() + " " + question, sequence);
                    }
                    busy.countDown();
                }
            }
        } catch (UncheckedIOException killed) {
            while (busy.getCount() > 0) {
                busy.countDown();
            }
        }
    }

    private static void await(CountDownLatch busy) {
        try {
            assertTrue(busy.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
