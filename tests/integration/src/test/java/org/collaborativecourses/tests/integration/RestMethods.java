package org.collaborativecourses.tests.integration;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.collaborativecourses.web.shared.Access;
import org.collaborativecourses.web.shared.Who;

/** Every REST method there is, read from the classes of the WAR, so that a new one cannot be forgotten. */
final class RestMethods {

    private static final String PACKAGE = "org/collaborativecourses/web/";

    private RestMethods() {}

    /** @param path under {@code /api/v1}, with names in braces and without their patterns */
    record RestMethod(String verb, String path, Who who, Method method) {

        @Override
        public String toString() {
            return verb + " " + path + " (" + method.getDeclaringClass().getSimpleName() + "." + method.getName() + ")";
        }
    }

    static List<RestMethod> all() {
        List<RestMethod> all = new ArrayList<>();
        for (Class<?> type : classes()) {
            Path root = type.getAnnotation(Path.class);
            if (root == null) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> {
                    Path path = method.getAnnotation(Path.class);
                    Access access = method.getAnnotation(Access.class);
                    all.add(new RestMethod(
                            verb,
                            joined(root.value(), path == null ? "" : path.value()),
                            access == null ? null : access.value(),
                            method));
                });
            }
        }
        return all;
    }

    private static java.util.Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(it -> it.isAnnotationPresent(HttpMethod.class))
                .map(it -> it.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String joined(String root, String path) {
        String whole = "/" + root + "/" + path;
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }

    private static List<Class<?>> classes() {
        try {
            URI place = Access.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            List<Class<?>> classes = new ArrayList<>();
            for (String name : names(new File(place))) {
                classes.add(Class.forName(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.')));
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(File place) throws IOException {
        if (place.isDirectory()) {
            java.nio.file.Path root = place.toPath();
            try (Stream<java.nio.file.Path> files = Files.walk(root.resolve(PACKAGE))) {
                return files.map(it -> root.relativize(it).toString())
                        .filter(it -> it.endsWith("Resource.class"))
                        .toList();
            }
        }
        try (JarFile jar = new JarFile(place)) {
            return jar.stream()
                    .map(it -> it.getName())
                    .filter(it -> it.startsWith(PACKAGE) && it.endsWith("Resource.class"))
                    .toList();
        }
    }
}
