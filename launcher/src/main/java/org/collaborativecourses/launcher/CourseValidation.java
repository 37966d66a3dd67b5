package org.collaborativecourses.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The application's own check of course folders, run with the application's own libraries: what {@code validate} says is
 * what loading would say.
 */
final class CourseValidation {
    private static final String CHECK = "org.collaborativecourses.coursefolder.CourseCheck";

    private CourseValidation() {}

    /** @return 0 where there is nothing to say against the folder, 1 otherwise */
    static int run(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Refusal.wrongUse(folder + " is not a folder: validate expects the folder of a course.");
        }
        Path temporary = Files.createTempDirectory("collaborative-courses");
        try {
            Path libraries = Archive.APPLICATION.unpackedTo(
                    temporary.resolve("application"), name -> name.startsWith("WEB-INF/lib/"));
            try (URLClassLoader application =
                    new URLClassLoader(jarsIn(libraries), ClassLoader.getPlatformClassLoader())) {
                return check(application, folder);
            }
        } finally {
            Archive.delete(temporary);
        }
    }

    private static int check(ClassLoader application, Path folder) {
        Thread.currentThread().setContextClassLoader(application);
        try {
            Class<?> languages = application.loadClass("org.collaborativecourses.shared.Language");
            Object english = languages.getField("EN").get(null);
            return (int) application
                    .loadClass(CHECK)
                    .getMethod("run", Path.class, PrintStream.class, languages)
                    .invoke(null, folder, System.out, english);
        } catch (InvocationTargetException e) {
            throw Refusal.failed("The check itself failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw Refusal.failed("This build cannot check courses: " + e.getMessage(), e);
        }
    }

    private static URL[] jarsIn(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder.resolve("WEB-INF/lib"))) {
            for (Path jar : all.toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        return jars.toArray(URL[]::new);
    }
}
