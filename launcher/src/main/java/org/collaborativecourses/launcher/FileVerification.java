package org.collaborativecourses.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The application's check of certificates and badges: what {@code verify} says is what its page would say. */
final class FileVerification {
    private static final String CHECK = "org.collaborativecourses.certificate.FileVerification";
    private static final String USE = "verify expects a file, and where the keys are: verify FILE [--keys FILE]";

    private FileVerification() {}

    /** @param arguments behind the command @return 0 where the file is genuine, 1 otherwise */
    static int run(List<String> arguments) throws IOException {
        boolean withKeys = arguments.size() == 3 && arguments.get(1).equals("--keys");
        if (arguments.size() != 1 && !withKeys || arguments.get(0).startsWith("-")) {
            throw Refusal.wrongUse(USE);
        }
        Path file = readable(arguments.get(0));
        Path keys = withKeys ? readable(arguments.get(2)) : null;
        return ApplicationLibraries.run((application, english) -> (int) application
                .loadClass(CHECK)
                .getMethod("run", Path.class, Path.class, PrintStream.class, ApplicationLibraries.language(application))
                .invoke(null, file, keys, System.out, english));
    }

    private static Path readable(String name) {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw Refusal.wrongUse(file + " is not a file. " + USE);
        }
        return file;
    }
}
