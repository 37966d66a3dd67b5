package org.collaborativecourses.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.collaborativecourses.shared.Settings;

/** Where the launcher finds the link for the first administrator: a file that only the server's own user can read. */
@ApplicationScoped
class SetupLinkFile {

    private static final String NAME = "setup-link.txt";

    @Inject
    private Settings settings;

    void write(String link) {
        path().ifPresent(path -> {
            try {
                Files.createDirectories(path.getParent());
                Files.deleteIfExists(path);
                if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                Files.writeString(path, link + '\n', StandardOpenOption.CREATE);
            } catch (IOException failed) {
                throw new UncheckedIOException("Cannot write " + path, failed);
            }
        });
    }

    void remove() {
        path().ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException failed) {
                throw new UncheckedIOException("Cannot remove " + path, failed);
            }
        });
    }

    private Optional<Path> path() {
        return settings.dataDir().map(it -> it.resolve(NAME).toAbsolutePath());
    }
}
