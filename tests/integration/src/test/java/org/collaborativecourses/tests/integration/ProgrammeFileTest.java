package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.junit.jupiter.api.Test;

/** A file of programmes that is loaded again after the desk has changed one of them. */
class ProgrammeFileTest {

    private static final List<String> COURSES = List.of(CourseKnowledge.MONITORING, "teaching-for-inclusion");
    private static final Path FOLDER = Path.of(System.getProperty("product.data", "target/product"))
            .toAbsolutePath()
            .resolveSibling("filed-courses");

    private static void file(String title, String... keys) throws IOException {
        StringBuilder yaml = new StringBuilder();
        for (String key : keys) {
            yaml.append("- key: ").append(key).append("\n  order: any\n  courses: [");
            yaml.append(String.join(", ", COURSES)).append("]\n  title: {en: ").append(title);
            yaml.append(' ').append(key).append("}\n  summary: {en: What it is for}\n");
        }
        Files.writeString(FOLDER.resolve("programmes.yaml"), yaml);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path it : all.toList()) {
                Path target = to.resolve(from.relativize(it).toString());
                if (Files.isDirectory(it)) {
                    Files.createDirectories(target);
                } else if (Files.notExists(target)) {
                    Files.copy(it, target);
                }
            }
        }
    }

    @Test
    void theDeskIsNotOverwrittenAndCanLetTheFileDecideAgain() throws IOException {
        for (String it : COURSES) {
            copy(Path.of("../../courses").resolve(it), FOLDER.resolve(it));
        }
        file("First", "left-alone", "changed", "dropped");
        Map<String, String> settings = Map.of("COURSES_DIR", FOLDER.toString());
        RunningProduct product = RunningProduct.start(FOLDER.resolveSibling("filed"), settings);
        try {
            Guest secretariat = product.demonstration("secretariat");
            String page = secretariat.get("/secretariat/programmes/changed").text();
            assertTrue(page.contains("programmes.yaml"), "it says whose word holds");
            Guest.Reply saved = secretariat.json(
                    "POST",
                    Guest.API + "/programmes/changed",
                    Map.of("version", 1, "title-en", "By the desk", "summary-en", "Other", "courses", COURSES));
            assertEquals(204, saved.status(), saved.toString());
            file("Second", "left-alone", "changed");
            product.restartWith(settings);
            secretariat = product.demonstration("secretariat");
            assertTrue(product.guest().get("/programmes/left-alone").text().contains("Second left-alone"));
            assertTrue(product.guest().get("/programmes/changed").text().contains("By the desk"));
            assertTrue(product.guest().get("/programmes/dropped").text().contains("no longer offered"));
            page = secretariat.get("/secretariat/programmes/changed").text();
            assertTrue(page.contains("/programmes/changed/follow"), page);
            assertFalse(secretariat
                    .get("/secretariat/programmes/acea-financing")
                    .text()
                    .contains("/follow"));
            assertEquals(
                    409,
                    secretariat
                            .json("POST", Guest.API + "/programmes/acea-financing/follow", Map.of("version", 1))
                            .status());
            assertEquals(
                    204,
                    secretariat
                            .json("POST", Guest.API + "/programmes/changed/follow", Map.of("version", 2))
                            .status());
            assertTrue(product.guest().get("/programmes/changed").text().contains("Second changed"));
        } finally {
            product.stop();
        }
    }
}
