package org.collaborativecourses.coursefolder;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the good course that can be spoilt. */
record SpoiltCourse(Path folder) {

    void replace(String file, String from, String to) {
        String text = read(file);
        assertTrue(text.contains(from), from);
        write(file, text.replace(from, to));
    }

    void append(String file, String text) {
        write(file, read(file) + text);
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String file, byte[] bytes) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void link(String file, Path target) {
        try {
            Files.createSymbolicLink(folder.resolve(file), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void grow(String file, long size) {
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve(file).toFile(), "rw")) {
            large.setLength(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
