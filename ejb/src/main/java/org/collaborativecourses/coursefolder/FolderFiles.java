package org.collaborativecourses.coursefolder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a folder holds, in memory, by path with {@code /} from the folder on. Links are not followed, and the
 * size of what is read is bounded, so that a hostile folder costs little.
 */
final class FolderFiles {

    static final int LARGEST_TEXT = 512 * 1024;
    static final int LARGEST_MEDIA = 15 * 1024 * 1024;
    private static final long LARGEST_FOLDER = 300L * 1024 * 1024;
    private static final int MOST_FILES = 5_000;

    private final SortedMap<String, byte[]> bytes = new TreeMap<>();
    private final Problems problems;
    private long total;
    private int count;

    private FolderFiles(Problems problems) {
        this.problems = problems;
    }

    static FolderFiles in(Path folder, Problems problems) {
        FolderFiles files = new FolderFiles(problems);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            problems.error(String.valueOf(folder.getFileName()), 0, "no-folder");
            return files;
        }
        try {
            Files.walkFileTree(folder, files.new Visitor(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
        return files;
    }

    SortedMap<String, byte[]> all() {
        return bytes;
    }

    boolean has(String path) {
        return bytes.containsKey(path);
    }

    byte[] bytes(String path) {
        return bytes.get(path);
    }

    /** The text of a file; empty where it is none, with the problem told. */
    Optional<String> text(String path) {
        byte[] content = bytes.get(path);
        if (content.length > LARGEST_TEXT) {
            problems.error(path, 0, "too-large", LARGEST_TEXT / 1024);
            return Optional.empty();
        }
        if (content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF) {
            problems.error(path, 1, "byte-order-mark");
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.error(path, firstBadLine(content), "not-utf8");
            return Optional.empty();
        }
        int control = indexOfControl(text);
        if (control >= 0) {
            problems.error(path, lineAt(text, control), "control-character", (int) text.charAt(control));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static int indexOfControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0x7F) {
                return i;
            }
        }
        return -1;
    }

    static int lineAt(String text, int index) {
        return 1
                + (int) text.substring(0, index)
                        .chars()
                        .filter(it -> it == '\n')
                        .count();
    }

    private static int firstBadLine(byte[] content) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= content.length; i++) {
            if (i == content.length || content[i] == '\n') {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content, start, i - start));
                } catch (CharacterCodingException e) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return 0;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path folder;

        Visitor(Path folder) {
            this.folder = folder;
        }

        private String name(Path file) {
            return folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(folder) && isHidden(directory)) {
                problems.warning(name(directory), 0, "hidden");
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = name(file);
            if (++count > MOST_FILES) {
                problems.error(name, 0, "too-many-files", MOST_FILES);
                return FileVisitResult.TERMINATE;
            }
            if (!attributes.isRegularFile()) {
                problems.error(name, 0, "not-a-file");
            } else if (isHidden(file)) {
                problems.warning(name, 0, "hidden");
            } else if (attributes.size() > LARGEST_MEDIA) {
                problems.error(name, 0, "too-large", LARGEST_MEDIA / 1024);
            } else {
                return read(file, name);
            }
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult read(Path file, String name) throws IOException {
            byte[] content;
            try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                content = stream.readNBytes(LARGEST_MEDIA + 1);
            }
            total += content.length;
            if (total > LARGEST_FOLDER) {
                problems.error(name, 0, "folder-too-large", LARGEST_FOLDER / 1024);
                return FileVisitResult.TERMINATE;
            }
            bytes.put(name, content);
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path file) {
            return file.getFileName().toString().startsWith(".");
        }
    }
}
