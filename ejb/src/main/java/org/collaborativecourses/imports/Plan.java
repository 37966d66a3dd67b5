package org.collaborativecourses.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * What a file would do, and how to do it.
 *
 * @param unknown headings whose cells are not looked at
 * @param write does it all, in the transaction of whoever calls it, and tells how many rows are done
 */
record Plan(List<ImportedRow> rows, List<String> unknown, Consumer<IntConsumer> write) {

    /** EclipseLink looks up each parameter of a statement among all of them: more at once is slower. */
    static final int PART = 50;

    /** The same for the same outcome: what is written has to be what was shown. */
    byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(it -> digest.update(it.toString().getBytes(StandardCharsets.UTF_8)));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    int count(Outcome outcome) {
        return Math.toIntExact(
                rows.stream().filter(it -> it.outcome() == outcome).count());
    }

    /** In parts, each of which is told. */
    static <T> void inParts(List<T> all, IntConsumer progress, Consumer<List<T>> work) {
        for (int i = 0; i < all.size(); i += PART) {
            int end = Math.min(all.size(), i + PART);
            work.accept(all.subList(i, end));
            progress.accept(end);
        }
    }
}
