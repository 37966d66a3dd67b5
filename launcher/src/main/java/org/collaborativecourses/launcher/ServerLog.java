package org.collaborativecourses.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** The application's output of this run; the one before is kept beside it. */
final class ServerLog {
    private static final Pattern CAUSE =
            Pattern.compile("Caused by: .*|.*Exception: .*|.*OutOfMemoryError.*|.*Address already in use.*");

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

    boolean says(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return lines().stream().anyMatch(line -> wanted.matcher(line).find());
    }

    /** The most inner cause that was written last, or where to read on. */
    String cause() {
        return lines().stream()
                        .filter(line -> CAUSE.matcher(line).matches())
                        .reduce((first, last) -> last)
                        .map(line -> line.strip().replaceFirst("^Caused by: ", "") + " — ")
                        .orElse("")
                + "see " + file + ".";
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
