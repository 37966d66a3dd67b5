package org.collaborativecourses.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the desks of a large network ask: matrices, lists, exports. One after another, because a secretariat is three people. */
final class Desks {

    private static final int WARM_UP = 15;

    private final Server server;
    private final int times;

    private Desks(Server server, int times) {
        this.server = server;
        this.times = times;
    }

    /** Fills a server of its own in the folder, the first time, and prints how long each thing takes. */
    static void run(Path work, int times) throws IOException, InterruptedException, SQLException {
        Path courses = work.resolve("courses");
        new Folders(courses).writeNetwork();
        Path filled = work.resolve("filled");
        long start = System.nanoTime();
        try (Server server = Server.start(
                Path.of(System.getProperty("jar")), work, Optional.of(courses).filter(it -> !Files.exists(filled)))) {
            if (!Files.exists(filled)) {
                new Network(server.connection()).write();
                Files.createFile(filled);
            }
            System.out.printf(Locale.ROOT, "Ready after %.0f s%n", (System.nanoTime() - start) / 1e9);
            new Desks(server, times).measure();
            new Spreadsheets(server.port()).measure();
            System.out.println("At the end: " + server.memory());
        }
    }

    private void measure() throws IOException, SQLException {
        String day = LocalDate.now(ZoneOffset.UTC).minusMonths(8).toString();
        String matrix = "/secretariat/completion";
        System.out.println("| what | first ms | p50 ms | p95 ms | most ms | CPU ms each | SQL each | goal p95 |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        pages(
                "matrix, eight choices in turn",
                300,
                Network.SECRETARIAT,
                List.of(
                        matrix,
                        matrix + "?rows=organisation&columns=course",
                        matrix + "?rows=organisation&columns=collaborative",
                        matrix + "?rows=country&columns=component&show=stuck&stuck=14",
                        matrix + "?rows=course&columns=region&show=median",
                        matrix + "?rows=collaborative&columns=country&component=OC1",
                        matrix + "?rows=module&columns=region&course=course-7",
                        matrix + "?rows=region&columns=course&day=" + day));
        pages(
                "matrix of a coordinator",
                300,
                Network.COORDINATOR,
                List.of("/coordination/completion", "/coordination/completion?rows=country&columns=course"));
        pages(
                "matrix of a facilitator",
                300,
                Network.FACILITATOR,
                List.of("/teach/completion", "/teach/completion?rows=country&columns=course"));
        pages("charts of a course", 300, Network.SECRETARIAT, List.of("/secretariat/charts?course=course-7"));
        lists(
                "people behind a cell, also far behind",
                matrix + "/people?row=collaborative-3",
                matrix + "/people?page=1900",
                matrix + "/people?state=stuck");
        lists("people", "/secretariat/people");
        lists(
                "people, searched",
                "/secretariat/people?q=sibanda",
                "/secretariat/people?q=person1999",
                "/secretariat/people?q=jose");
        lists("people, the last page", "/secretariat/people?page=400");
        pages("people of a coordinator", 150, Network.COORDINATOR, List.of("/coordination"));
        lists("organisations", "/secretariat/organisations", "/secretariat/organisations?q=union&page=2");
        lists("certificates, 40,000 of them", "/secretariat/certificates", "/secretariat/certificates?q=sibanda");
        lists("collaboratives", "/secretariat/collaboratives");
        lists("a collaborative's desk", "/secretariat/collaboratives/collaborative-3");
        lists("offerings", "/secretariat/offerings");
        lists("an organisation", "/secretariat/organisations/org-3");
        pages(
                "who gets a reminder, of 100,000",
                1000,
                Network.SECRETARIAT,
                List.of("/secretariat/reminders/" + Network.RULE));
        lists("trail", "/secretariat/audit");
        System.out.println("| table | rows | seconds | rows per second | MiB |");
        System.out.println("|---|---|---|---|---|");
        for (String format : List.of("csv", "xlsx", "json")) {
            export("enrolments", format, Network.ENROLMENTS);
        }
        export("people", "csv", Network.PEOPLE);
        export("audit", "csv", Network.AUDIT_ENTRIES);
    }

    private void lists(String what, String... paths) throws IOException, SQLException {
        pages(what, 150, Network.SECRETARIAT, List.of(paths));
    }

    private void pages(String what, int goal, Member who, List<String> paths) throws IOException, SQLException {
        long[] micros = new long[times];
        try (Line line = new Line(server.port())) {
            long first = time(line, who, paths.get(0));
            for (int i = 0; i < WARM_UP; i++) {
                time(line, who, paths.get(i % paths.size()));
            }
            Server.Usage before = server.usage();
            for (int i = 0; i < times; i++) {
                micros[i] = time(line, who, paths.get(i % paths.size()));
            }
            Server.Usage used = server.usage().since(before);
            Arrays.sort(micros);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %d | %.1f | %d |%n",
                    what,
                    first / 1000,
                    micros[times / 2] / 1000,
                    micros[(int) Math.ceil(times * 0.95) - 1] / 1000,
                    micros[times - 1] / 1000,
                    (used.serverMillis() + used.databaseMillis()) / times,
                    (double) used.statements() / times,
                    goal);
        }
    }

    private static long time(Line line, Member who, String path) throws IOException {
        long start = System.nanoTime();
        line.get(path, who).expect(200, "", false);
        return (System.nanoTime() - start) / 1000;
    }

    /** The second of two: the first is still being compiled. */
    private void export(String table, String format, int rows) throws IOException {
        try (Line line = new Line(server.port())) {
            String path = "/api/v1/reports/" + table + "?format=" + format;
            line.get(path, Network.SECRETARIAT).expect(200, "", false);
            long micros = time(line, Network.SECRETARIAT, path);
            System.out.printf(
                    Locale.ROOT,
                    "| %s as %s | %d | %.1f | %.0f | %.1f |%n",
                    table,
                    format,
                    rows,
                    micros / 1e6,
                    rows * 1e6 / micros,
                    line.bodyLength() / 1048576.0);
        }
        System.out.println("  after it: " + server.memory());
    }
}
