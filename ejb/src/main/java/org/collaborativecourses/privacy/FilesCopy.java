package org.collaborativecourses.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.collaborativecourses.identity.PersonData;

/** The files, each as it was given. */
final class FilesCopy implements PersonData {

    private final ZipOutputStream zip;

    FilesCopy(ZipOutputStream zip) {
        this.zip = zip;
    }

    @Override
    public void part(String name) {
        // stands in the other two
    }

    @Override
    public void row(Map<String, Object> values) {
        // stands in the other two
    }

    @Override
    public void file(String name, int size, IntFunction<byte[]> pieces) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            for (int from = 0; from < size; ) {
                byte[] piece = pieces.apply(from);
                if (piece.length == 0) {
                    break; // it was erased while it was read
                }
                zip.write(piece);
                from += piece.length;
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
