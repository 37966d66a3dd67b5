package org.collaborativecourses.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Starts what ships, fills it, measures it, prints it. */
public final class Load {

    private static final int MOST_WARM_UP = 300;

    private Load() {}

    /**
     * Settings are system properties: {@code run} is {@code speed}, {@code desks} or one of {@link Reliability}, done {@code times} times; {@code jar} the one that ships, {@code work} a folder, {@code seconds} for each
     * scenario, {@code scenarios} by name with commas between them, or {@code all}; {@code atATime} how many do it, with commas; {@code rounds} how often
     * all of it is done; {@code stay} to be left running.
     */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(System.getProperty("work")));
        String run = System.getProperty("run", "speed");
        if (run.equals("desks")) {
            Desks.run(Files.createDirectories(work.resolve("desks")), Math.max(40, Integer.getInteger("times", 0)));
            System.exit(0);
        }
        if (!run.equals("speed")) {
            Reliability.valueOf(run.toUpperCase(Locale.ROOT)).run(work, Integer.getInteger("times", 0));
            System.exit(0); // the mailboxes of the products that ran listen on
        }
        int seconds = Integer.getInteger("seconds", 30);
        String named = System.getProperty("scenarios", "all").toUpperCase(Locale.ROOT);
        List<Integer> atATime = Arrays.stream(
                        System.getProperty("atATime", "1,16").split(","))
                .map(Integer::valueOf)
                .toList();
        Path filled = work.resolve("filled");
        Path courses = work.resolve("courses");
        new Folders(courses).write();
        long start = System.nanoTime();
        try (Server server = Server.start(
                Path.of(System.getProperty("jar")), work, Optional.of(courses).filter(it -> !Files.exists(filled)))) {
            System.out.printf(
                    Locale.ROOT,
                    "Started in %.1f s on port %d, process %d%n",
                    (System.nanoTime() - start) / 1e9,
                    server.port(),
                    server.applicationPid());
            if (!Files.exists(filled)) {
                new People(server.connection()).write();
                Counted.await(server.connection());
                Files.createFile(filled);
            }
            System.out.println("After the start: " + server.memory());
            for (int round = 1; round <= Integer.getInteger("rounds", 1); round++) {
                System.out.println(Measurement.head());
                for (Scenario scenario : Scenario.values()) {
                    if (named.equals("ALL") || named.contains(scenario.name())) {
                        for (int count : atATime) {
                            System.out.println(new Measurement(server, scenario, count).run(MOST_WARM_UP, seconds));
                            System.out.println(Steps.line());
                        }
                    }
                }
            }
            System.out.println("After the run: " + server.memory());
            if (named.equals("ALL") || named.contains("PHONE")) {
                ThinLink.print(server.port());
            }
            System.out.flush();
            if (Boolean.getBoolean("stay")) {
                Thread.currentThread().join();
            }
        }
    }
}
