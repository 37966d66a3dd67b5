package org.collaborativecourses.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.collaborativecourses.db.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The EAR that ships, on a real Payara Server: its pages answer, and a course can be taken. */
class EarIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path EAR = TARGET.resolve("collaborative-courses.ear");
    private static final String PASSWORD = "of-the-test-only";

    private static EmbeddedDatabase database;
    private static PayaraServer server;

    @BeforeAll
    static void deploy() throws Exception {
        Assumptions.assumeTrue(EmbeddedDatabase.isAvailable(), "Skipped: no embedded MariaDB for this system.");
        Path work = TARGET.resolve("ear-it");
        delete(work);
        database = EmbeddedDatabase.start(work.resolve("database"));
        int portBase = freePortBase();
        server = PayaraServer.start(
                TARGET.resolve("server/payara6"),
                work.resolve("domains"),
                portBase,
                Map.of(
                        "DB_URL",
                        database.url(),
                        "DB_USER",
                        database.user(),
                        "DB_PASSWORD",
                        database.password(),
                        "DATA_DIR",
                        Files.createDirectories(work.resolve("data")).toString(),
                        "BASE_URL",
                        "http://127.0.0.1:" + (portBase + 80),
                        "COURSES_DIR",
                        Path.of("..", "courses").toAbsolutePath().normalize().toString(),
                        "DEMO",
                        "true",
                        "DEMO_PASSWORD",
                        PASSWORD));
        server.deploy(EAR);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void holdsTheEjbJarOnceAndTheDriverForAllModules() throws IOException {
        try (ZipFile ear = new ZipFile(EAR.toFile())) {
            assertTrue(ear.stream().anyMatch(it -> it.getName().matches("[^/]*collaborative-courses-ejb-.*\\.jar")));
            assertTrue(ear.stream().anyMatch(it -> it.getName().matches("lib/.*mariadb-java-client-.*\\.jar")));
            ZipEntry war = ear.stream()
                    .filter(it -> it.getName().endsWith(".war"))
                    .findFirst()
                    .orElseThrow();
            try (ZipInputStream inside = new ZipInputStream(ear.getInputStream(war))) {
                for (ZipEntry entry = inside.getNextEntry(); entry != null; entry = inside.getNextEntry()) {
                    assertFalse(entry.getName().contains("collaborative-courses-ejb"), entry.getName());
                }
            }
        }
    }

    @Test
    void answersWhereTheOtherArchiveAnswers() throws Exception {
        Visit visit = new Visit(server.port());
        assertEquals(200, visit.get("/health/ready").statusCode());
        assertEquals(200, visit.get("/").statusCode());
        HttpResponse<String> catalogue = visit.get("/courses");
        assertEquals(200, catalogue.statusCode());
        assertTrue(catalogue.body().contains("/courses/monitoring-inclusive-education"), catalogue.body());
    }

    @Test
    void letsAMemberTakeACourse() throws Exception {
        Visit member = new Visit(server.port());
        member.get("/login");
        assertEquals(
                303,
                member.post("/api/v1/login", Map.of("email", "member@example.org", "password", PASSWORD))
                        .statusCode());
        String course = "monitoring-inclusive-education";
        assertEquals(200, member.get("/courses/" + course).statusCode(), "a new session has a token of its own");
        assertEquals(
                303,
                member.post("/api/v1/courses/" + course + "/enrolment", Map.of())
                        .statusCode());
        HttpResponse<String> item = member.get("/courses/" + course + "/welcome");
        assertEquals(200, item.statusCode());
        assertTrue(item.body().contains("<main"), item.body());
        assertEquals(
                303,
                member.post("/api/v1/courses/" + course + "/items/welcome/done", Map.of("done", "true"))
                        .statusCode());
        HttpResponse<String> my = member.get("/my");
        assertTrue(my.body().contains("/courses/" + course), my.body());
    }

    private static int freePortBase() throws IOException {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(200, 300) * 100;
            try (ServerSocket admin = new ServerSocket(base + 48, 1, InetAddress.getLoopbackAddress());
                    ServerSocket web = new ServerSocket(base + 80, 1, InetAddress.getLoopbackAddress())) {
                return base;
            } catch (IOException used) {
                // Another one.
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
