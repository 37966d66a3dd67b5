package org.collaborativecourses.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What lies inside the launcher's jar, and how it comes onto the disk: once for each content, whole or not at all. */
enum Archive {
    PAYARA("payara-micro.jar"),
    APPLICATION("application.war"),
    MARIADB("mariadb.jar"),
    COURSES("courses.jar");

    private final String file;

    Archive(String file) {
        this.file = file;
    }

    InputStream open() throws IOException {
        InputStream content = Archive.class.getResourceAsStream("/runtime/" + file);
        if (content == null) {
            throw Refusal.failed("This build has no " + file + " in it: build it with mvn package.");
        }
        return content;
    }

    /** A folder for what is unpacked from this archive; its name changes with the content. */
    Path folderIn(Path runtime) throws IOException {
        try (JarFile launcher = new JarFile(ownJar().toFile())) {
            ZipEntry entry = launcher.getEntry("runtime/" + file);
            if (entry == null) {
                throw Refusal.failed("This build has no " + file + " in it: build it with mvn package.");
            }
            String content = "%08x".formatted(entry.getCrc());
            return runtime.resolve(file.substring(0, file.lastIndexOf('.')) + "-" + content);
        }
    }

    /** The file itself, copied out of the launcher. */
    Path copiedTo(Path folder) throws IOException {
        Path target = folder.resolve(file);
        if (!Files.exists(target)) {
            Files.createDirectories(folder);
            Path half = folder.resolve(file + ".half");
            try (InputStream content = open()) {
                Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /** The entries that are wanted, unpacked. */
    Path unpackedTo(Path folder, Predicate<String> wanted) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        delete(half);
        Files.createDirectories(half);
        try (ZipInputStream zip = new ZipInputStream(open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && wanted.test(entry.getName())) {
                    Path target = half.resolve(entry.getName()).normalize();
                    if (!target.startsWith(half)) {
                        throw new IOException("An entry climbs out of its folder: " + entry.getName());
                    }
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.copy(zip, target);
                }
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    /** What earlier versions unpacked goes when a newer one is there. */
    static void deleteOthers(Path runtime, Path current) throws IOException {
        String kind = runtime.relativize(current).toString().replaceFirst("-[0-9a-f]{8}$", "-");
        try (Stream<Path> all = Files.list(runtime)) {
            for (Path path : all.filter(it -> runtime.relativize(it).toString().startsWith(kind))
                    .filter(it -> !it.equals(current))
                    .toList()) {
                delete(path);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Path ownJar() {
        try {
            return Path.of(Archive.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
