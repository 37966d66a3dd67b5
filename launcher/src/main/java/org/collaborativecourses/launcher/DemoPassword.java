package org.collaborativecourses.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The password of the demonstration accounts: as set, or made at the first start and kept for its owner only. */
final class DemoPassword {
    /** Without the letters and digits that are taken for one another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 16;

    private final Settings settings;

    DemoPassword(Settings settings) {
        this.settings = settings;
    }

    String value() throws IOException {
        if (settings.demoPassword().isPresent()) {
            return settings.demoPassword().get();
        }
        Path file = settings.dataDir().resolve("demo-password");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, random());
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        StringBuilder password = new StringBuilder();
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(at -> password.append(ALPHABET.charAt(at)));
        return password.toString();
    }
}
