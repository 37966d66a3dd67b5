package org.collaborativecourses.tests;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Learners who answer one question after another while something happens to the product, and whether everything that was
 * acknowledged is there afterwards.
 */
public final class Answering {

    private static final long BETWEEN_TRIES = Duration.ofMillis(50).toNanos();

    private static final int ENOUGH = 20;

    private final List<Learner> learners;
    private final List<String> questions;
    private final boolean patient;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicLong longestPause = new AtomicLong();
    private volatile CountDownLatch busy;
    private final List<Thread> threads;
    private volatile boolean ended;

    /** @param nodes the same learner at each node; who gets no answer from one asks the next */
    public record Learner(List<Study> nodes, Study.Started attempt) {}

    private Answering(List<Learner> learners, List<String> questions, boolean patient) {
        this.learners = learners;
        this.questions = questions;
        this.patient = patient;
        this.busy = new CountDownLatch(learners.size() * ENOUGH);
        this.threads = learners.stream()
                .map(it -> new Thread(() -> answer(it), "learner"))
                .toList();
    }

    /**
     * Gives back when all of them are at it.
     *
     * @param patient whether they send an answer again until it is acknowledged, as the page does, or give up
     */
    public static Answering begin(List<Learner> learners, String quiz, boolean patient) {
        Study any = learners.get(0).nodes().get(0);
        Answering answering = new Answering(
                learners, List.copyOf(any.course().rightAnswers(quiz).keySet()), patient);
        answering.threads.forEach(Thread::start);
        answering.await();
        return answering;
    }

    /** Gives back when everybody had time to be answered again. */
    public void awaitMore() {
        busy = new CountDownLatch(learners.size() * ENOUGH);
        await();
    }

    private void await() {
        try {
            if (!busy.await(120, TimeUnit.SECONDS)) {
                throw new AssertionError("Nobody gets to answer: " + refused);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Until they gave up, or until {@link #end}. */
    private void answer(Learner learner) {
        int node = 0;
        long last = System.nanoTime();
        for (long sequence = 1; !ended; sequence++) {
            for (String question : questions) {
                while (!isAcknowledged(learner, node, question, sequence)) {
                    if (!patient || ended) {
                        return;
                    }
                    node = (node + 1) % learner.nodes().size();
                    LockSupport.parkNanos(BETWEEN_TRIES);
                }
                long now = System.nanoTime();
                longestPause.accumulateAndGet(now - last, Math::max);
                last = now;
                busy.countDown();
            }
        }
    }

    private boolean isAcknowledged(Learner learner, int node, String question, long sequence) {
        try {
            Guest.Reply reply = learner.nodes().get(node).answer(learner.attempt(), question, sequence, List.of("1"));
            if (reply.status() == 200) {
                acknowledged.put(learner.attempt().id() + " " + question, sequence);
                return true;
            }
            if (reply.status() < 500) {
                refused.add(reply.toString());
            }
        } catch (UncheckedIOException unreachable) {
            // Not acknowledged: that is all a learner knows.
        }
        return false;
    }

    /** They stop, at once where they are patient, else when they find nobody there. */
    public void end() {
        ended = patient;
        for (Thread thread : threads) {
            try {
                thread.join(60_000);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (thread.isAlive()) {
                throw new AssertionError("A learner never gets an answer");
            }
        }
    }

    /** How long somebody waited for an answer to be acknowledged, at most. */
    public Duration longestPause() {
        return Duration.ofNanos(longestPause.get());
    }

    /**
     * @return how many answers were looked at
     * @throws AssertionError where one that was acknowledged is not there, or one was refused
     */
    public int verify(Store store) {
        if (!refused.isEmpty()) {
            throw new AssertionError("Refused: " + refused.peek());
        }
        if (acknowledged.size() < learners.size()) {
            throw new AssertionError("Hardly anything was acknowledged: " + acknowledged);
        }
        acknowledged.forEach((key, sequence) -> {
            String[] parts = key.split(" ");
            long kept = store.number(
                    "SELECT COALESCE(MAX(sequence), 0) FROM response WHERE attempt_id = ? AND question_id = ?",
                    parts[0],
                    parts[1]);
            if (kept < sequence) {
                throw new AssertionError(key + ": " + sequence + " was acknowledged, " + kept + " is there");
            }
        });
        return acknowledged.size();
    }
}
