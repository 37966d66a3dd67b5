package org.collaborativecourses.web.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * Long tables that grow while they are read: each piece begins behind the last row of the one before, so that no row is
 * there twice or not at all. While one is written, the next is being read: two are in memory.
 */
@ApplicationScoped
class Onward {

    private static final int AT_ONCE = 2_000;

    @Resource
    private ManagedExecutorService executor;

    interface Reading<T> {
        /** So many rows behind the one with that number, fewer only at the end. */
        List<T> behind(long number, int most);
    }

    /** @param start the number that the first row is behind @param number of a row */
    <T> void write(long start, Reading<T> reading, ToLongFunction<T> number, Pieces.Writing<T> writing)
            throws IOException {
        LongFunction<Future<List<T>>> next = last -> executor.submit(() -> reading.behind(last, AT_ONCE));
        Future<List<T>> coming = next.apply(start);
        try {
            while (coming != null) {
                List<T> piece = coming.get();
                coming = piece.size() < AT_ONCE ? null : next.apply(number.applyAsLong(piece.get(AT_ONCE - 1)));
                for (T row : piece) {
                    writing.write(row);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A table could not be read to its end", e.getCause());
        } finally {
            if (coming != null) {
                coming.cancel(true);
            }
        }
    }
}
