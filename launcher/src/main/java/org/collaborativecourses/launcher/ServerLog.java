package org.collaborativecourses.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application's output of this run; the one before is kept beside it. */
final class ServerLog {
    private static final Pattern CAUSE =
            Pattern.compile("Caused by: (.*)|.*Exception while loading the app : (.*)|.*(OutOfMemoryError.*)");

    private final Path file;

    private ServerLog(Path file) {
        this.file = file;
    }

    static ServerLog open(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("server.log");
        if (Files.exists(file)) {
            Files.move(file, folder.resolve("server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(file);
        return new ServerLog(file);
    }

    Path file() {
        return file;
    }

    boolean says(String part) {
        return lines().stream().anyMatch(line -> line.contains(part));
    }

    /** What was written last about why it does not work, or where to read on. */
    String cause() {
        String cause = "";
        for (String line : lines()) {
            Matcher found = CAUSE.matcher(line);
            if (found.matches()) {
                cause = Stream.of(found.group(1), found.group(2), found.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                        .strip();
            }
        }
        return (cause.isEmpty() ? "" : cause + " — ") + "see " + file + ".";
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
