package org.collaborativecourses.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the service worker may keep on a device that several people may share, and what it may weigh. */
class WorkerTest {

    private final String worker = read();

    @Test
    void itKeepsMyLearningAndPagesOfCoursesAndNothingElse() {
        Matcher named = Pattern.compile("const PAGES = /(.*)/;").matcher(worker);
        assertTrue(named.find());
        Pattern pages = Pattern.compile(named.group(1).replace("\\/", "/"));
        Set<String> kept = new TreeSet<>();
        for (Route route : Routes.all()) {
            if (pages.matcher(route.pattern().replaceAll("\\{\\w+}", "1")).matches()) {
                kept.add(route.pattern());
            }
        }
        assertEquals(
                new TreeSet<>(Set.of(
                        "/my",
                        "/courses/{course}",
                        "/courses/{course}/{item}",
                        "/courses/{course}/{item}/attempts/{number}")),
                kept);
    }

    @Test
    void itIsSmall() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(worker.getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(bytes.size() <= 2560, () -> "compressed, it weighs " + bytes.size());
    }

    private static String read() {
        try {
            return Files.readString(Path.of("src/main/webapp/assets/sw.js"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
