package org.collaborativecourses.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.db.EmbeddedDatabase;
import org.collaborativecourses.tests.Answering;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;

/**
 * The cases that must not lose anything, done so often that chance has no place to hide: each a run of its own, which ends
 * with an error where something was lost or is there twice. {@code times} says how often; what CI does of it is in
 * tests/integration.
 */
enum Reliability {
    /** {@code kill -9} of application, database and launcher in turn, while learners answer. */
    KILLS(50) {
        @Override
        void run(Path work, int times) {
            try (Product one = new Product(RunningProduct.start(work.resolve("killed")))) {
                RunningProduct product = one.product();
                List<Runnable> kills = List.of(product::killApplication, product::killDatabase, product::killLauncher);
                List<Answering.Learner> learners = learners(List.of(product), 4);
                for (int i = 0; i < times; i++) {
                    Answering answering = Answering.begin(learners, quiz(), false);
                    kills.get(i % kills.size()).run();
                    answering.end();
                    product.run();
                    say("kill %d: %d answers there", i + 1, answering.verify(product.store()));
                }
            }
        }
    },
    /** 64 threads start an attempt at once. */
    STARTS(500) {
        @Override
        void run(Path work, int times) throws Exception {
            try (Product one = new Product(RunningProduct.start(work.resolve("starts")))) {
                RunningProduct product = one.product();
                Study study = Study.beginAt(quiz(), product.newMember("Starts"), COURSE);
                for (int i = 0; i < times; i++) {
                    List<Guest.Reply> replies = together(
                            64,
                            () -> study.guest().json("POST", study.api() + "/items/" + quiz() + "/attempts", Map.of()));
                    List<Long> ids = replies.stream()
                            .map(it -> expect(200, it).json().get("attempt").asLong())
                            .distinct()
                            .toList();
                    require(ids.size() == 1, "several attempts: " + ids);
                    expect(200, study.submit(new Study.Started(ids.get(0), i + 1)));
                }
                long there = product.store()
                        .number("SELECT COUNT(*) FROM attempt a JOIN person p ON p.id = a.person_id"
                                + " WHERE p.name = 'Starts'");
                require(there == times, there + " attempts instead of " + times);
                say("%d times 64 starts: %d attempts", times, there);
            }
        }
    },
    /** An answer is on its way while the attempt is handed in. */
    RACES(1_000) {
        @Override
        void run(Path work, int times) throws Exception {
            try (Product one = new Product(RunningProduct.start(work.resolve("races")))) {
                RunningProduct product = one.product();
                Study study = Study.beginAt(quiz(), product.newMember("Races"), COURSE);
                String question =
                        COURSE.rightAnswers(quiz()).keySet().iterator().next();
                int taken = 0;
                for (int i = 0; i < times; i++) {
                    Study.Started attempt = study.start(quiz());
                    expect(200, study.answer(attempt, question, 1, List.of("0")));
                    List<Guest.Reply> replies = together(List.of(
                            () -> study.answer(attempt, question, 2, List.of("1")), () -> study.submit(attempt)));
                    expect(200, replies.get(1));
                    boolean saved = replies.get(0).status() == 200;
                    require(
                            saved || replies.get(0).status() == 409,
                            replies.get(0).toString());
                    taken += saved ? 1 : 0;
                    String kept = product.store()
                            .value(
                                    "SELECT answer FROM response WHERE attempt_id = ? AND question_id = ?",
                                    attempt.id(),
                                    question);
                    require(kept.equals(saved ? "[\"1\"]" : "[\"0\"]"), "acknowledged " + saved + ", kept " + kept);
                    require(
                            study.answer(attempt, question, 9, List.of("3")).status() == 409,
                            "taken after it was handed in");
                }
                say("%d races: %d answers came in time, none changed afterwards", times, taken);
            }
        }
    },
    /** Eight requests complete a course at once. */
    COMPLETIONS(500) {
        @Override
        void run(Path work, int times) throws Exception {
            try (Product one = new Product(RunningProduct.start(work.resolve("completions")))) {
                RunningProduct product = one.product();
                for (int i = 0; i < times; i++) {
                    Study study = Study.begin(product.newMember("Completes " + i), COURSE);
                    ItemOutline last = study.completeAllButOne();
                    Callable<Guest.Reply> finish = finishing(study, last);
                    together(8, finish).forEach(it -> require(it.status() < 500, it.toString()));
                }
                String issued =
                        " FROM certificate c JOIN person p ON p.id = c.person_id WHERE p.name LIKE 'Completes %'";
                long all = product.store().number("SELECT COUNT(*)" + issued);
                long people = product.store().number("SELECT COUNT(DISTINCT c.person_id)" + issued);
                require(all == times && people == times, all + " certificates for " + people + " of " + times);
                say("%d learners, 8 requests each: %d certificates", times, all);
            }
        }
    },
    /** The database is killed, and started again on the same port, while learners answer. */
    RESTART(10) {
        @Override
        void run(Path work, int times) throws Exception {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(work.resolve("restarted"));
                    Product one = new Product(RunningProduct.start(work.resolve("restart"), variables(database)))) {
                Restarted restarted = new Restarted(database.process().toHandle());
                try {
                    List<Answering.Learner> learners = learners(List.of(one.product()), 8);
                    for (int i = 0; i < times; i++) {
                        Answering answering = Answering.begin(learners, quiz(), true);
                        restarted.killAndStart();
                        answering.awaitMore();
                        answering.end();
                        long pause = answering.longestPause().toMillis();
                        say(
                                "restart %d: %d answers there, nobody waited longer than %.1f s",
                                i + 1, answering.verify(one.product().store()), pause / 1000.0);
                        require(pause < 10_000, "not back within 10 seconds");
                    }
                } finally {
                    one.close();
                    restarted.end();
                }
            }
        }
    },
    /** Two nodes on one database; one of them is killed, and started again. */
    NODES(10) {
        @Override
        void run(Path work, int times) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(work.resolve("shared"));
                    Product one = new Product(RunningProduct.start(work.resolve("node-1"), variables(database)));
                    Product two = new Product(RunningProduct.start(work.resolve("node-2"), variables(database)))) {
                List<RunningProduct> nodes = List.of(one.product(), two.product());
                List<Answering.Learner> learners = learners(nodes, 8);
                for (int i = 0; i < times; i++) {
                    Answering answering = Answering.begin(learners, quiz(), true);
                    RunningProduct killed = nodes.get(i % 2);
                    killed.killApplication();
                    answering.awaitMore();
                    answering.end();
                    say(
                            "node %d killed: %d answers there, nobody waited longer than %.1f s",
                            i % 2 + 1,
                            answering.verify(nodes.get((i + 1) % 2).store()),
                            answering.longestPause().toMillis() / 1000.0);
                    killed.run();
                }
            }
        }
    };

    private static final CourseKnowledge COURSE = CourseKnowledge.of(CourseKnowledge.MONITORING);

    private final int times;

    Reliability(int times) {
        this.times = times;
    }

    abstract void run(Path work, int times) throws Exception;

    /** @param asked how often; 0: as often as it should be */
    void run(Path work, Integer asked) throws Exception {
        int often = asked == null || asked == 0 ? times : asked;
        long start = System.nanoTime();
        run(work, often);
        say(
                "%s: %d times, in %d s, nothing lost",
                name().toLowerCase(), often, (System.nanoTime() - start) / 1_000_000_000);
    }

    /** A product that ends with its block. */
    private record Product(RunningProduct product) implements AutoCloseable {
        @Override
        public void close() {
            product.stop();
        }
    }

    private static Map<String, String> variables(EmbeddedDatabase database) {
        return Map.of("DB_URL", database.url(), "DB_USER", database.user(), "DB_PASSWORD", database.password());
    }

    private static String quiz() {
        return COURSE.quizzes().stream()
                .filter(ItemOutline::mandatory)
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** Every one of them known at every node, as a proxy would send them to any. */
    private static List<Answering.Learner> learners(List<RunningProduct> nodes, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> {
                    Study first = Study.beginAt(quiz(), nodes.get(0).newMember("Learner " + it), COURSE);
                    List<Study> everywhere =
                            nodes.stream().map(node -> first.at(node.address())).toList();
                    return new Answering.Learner(everywhere, first.start(quiz()));
                })
                .toList();
    }

    /** The request that completes this item; for a quiz its answers are given before. */
    private static Callable<Guest.Reply> finishing(Study study, ItemOutline item) {
        if (item.kind() == ItemKind.QUIZ) {
            study.guest().get(study.page(item.key()));
            Study.Started attempt = study.start(item.key());
            study.answerAll(attempt, item.key());
            return () -> study.submit(attempt);
        }
        return () -> {
            study.complete(item);
            return study.guest().get("/my");
        };
    }

    private static List<Guest.Reply> together(int times, Callable<Guest.Reply> task)
            throws InterruptedException, ExecutionException {
        return together(java.util.Collections.nCopies(times, task));
    }

    private static List<Guest.Reply> together(List<Callable<Guest.Reply>> tasks)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Guest.Reply> replies = new ArrayList<>();
            for (Future<Guest.Reply> future : threads.invokeAll(tasks)) {
                replies.add(future.get());
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Guest.Reply expect(int status, Guest.Reply reply) {
        require(reply.status() == status, "expected " + status + ", came " + reply);
        return reply;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static void say(String text, Object... arguments) {
        System.out.println(String.format(java.util.Locale.ROOT, text, arguments));
        System.out.flush();
    }

    /** A MariaDB that is killed and started again with the words it was started with. */
    private static final class Restarted {

        private final List<String> command;
        private ProcessHandle process;

        Restarted(ProcessHandle process) throws IOException {
            this.process = process;
            this.command =
                    List.of(java.nio.file.Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                                    .split("\0"))
                            .stream()
                            .filter(it -> !it.startsWith("--init-file"))
                            .toList();
        }

        void killAndStart() throws IOException {
            process.destroyForcibly();
            process.onExit().join();
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .toHandle();
        }

        void end() {
            process.destroy();
            process.onExit().join();
        }
    }
}
