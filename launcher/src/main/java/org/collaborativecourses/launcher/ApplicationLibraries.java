package org.collaborativecourses.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks of the application itself, run with the application's own libraries and without a server: what the command line
 * says is what the application would say.
 */
final class ApplicationLibraries {
    private ApplicationLibraries() {}

    /** What to run, given the classes of the application. */
    interface Check {
        int run(ClassLoader application, Object english) throws ReflectiveOperationException;
    }

    static int run(Check check) throws IOException {
        Path temporary = Files.createTempDirectory("collaborative-courses");
        try {
            Path libraries = Archive.APPLICATION.unpackedTo(
                    temporary.resolve("application"), name -> name.startsWith("WEB-INF/lib/"));
            try (URLClassLoader application =
                    new URLClassLoader(jarsIn(libraries), ClassLoader.getPlatformClassLoader())) {
                return run(application, check);
            }
        } finally {
            Archive.delete(temporary);
        }
    }

    private static int run(ClassLoader application, Check check) {
        Thread.currentThread().setContextClassLoader(application);
        try {
            return check.run(application, language(application).getField("EN").get(null));
        } catch (InvocationTargetException e) {
            throw Refusal.failed("The check itself failed: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw Refusal.failed("This build cannot check that: " + e.getMessage(), e);
        }
    }

    static Class<?> language(ClassLoader application) throws ClassNotFoundException {
        return application.loadClass("org.collaborativecourses.shared.Language");
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
