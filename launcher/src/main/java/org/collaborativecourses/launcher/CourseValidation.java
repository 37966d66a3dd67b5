package org.collaborativecourses.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The application's check of course folders: what {@code validate} says is what loading would say. */
final class CourseValidation {
    private static final String CHECK = "org.collaborativecourses.coursefolder.CourseCheck";

    private CourseValidation() {}

    /** @return 0 where there is nothing to say against the folder, 1 otherwise */
    static int run(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Refusal.wrongUse(folder + " is not a folder: validate expects the folder of a course.");
        }
        return ApplicationLibraries.run((application, english) -> (int) application
                .loadClass(CHECK)
                .getMethod("run", Path.class, PrintStream.class, ApplicationLibraries.language(application))
                .invoke(null, folder, System.out, english));
    }
}
