package org.collaborativecourses.web.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Long tables are read piece by piece; while one is written, the next ones are being read. No more than three are in memory. */
@ApplicationScoped
class Pieces {

    private static final int AHEAD = 2;

    @Resource
    private ManagedExecutorService executor;

    interface Writing<T> {
        void write(T row) throws IOException;
    }

    /** @param read gives so many rows from the one with that number on, fewer only at the end */
    <T> void write(int atOnce, IntFunction<List<T>> read, Writing<T> writing) throws IOException {
        write(piece -> read.apply(piece * atOnce), (number, piece) -> piece.size() == atOnce, writing);
    }

    /** @param read gives a piece by its number, which may have no row @param pieces how many there are */
    <T> void writeAll(int pieces, IntFunction<List<T>> read, Writing<T> writing) throws IOException {
        if (pieces > 0) {
            write(
                    piece -> piece < pieces ? read.apply(piece) : List.of(),
                    (number, piece) -> number + 1 < pieces,
                    writing);
        }
    }

    private interface More<T> {
        boolean after(int number, List<T> piece);
    }

    private <T> void write(IntFunction<List<T>> read, More<T> more, Writing<T> writing) throws IOException {
        Queue<Future<List<T>>> ahead = new ArrayDeque<>();
        try {
            int next = 0;
            int number = -1;
            List<T> piece;
            do {
                while (ahead.size() < AHEAD) {
                    int one = next;
                    ahead.add(executor.submit(() -> read.apply(one)));
                    next++;
                }
                piece = ahead.remove().get();
                number++;
                for (T row : piece) {
                    writing.write(row);
                }
            } while (more.after(number, piece));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A table could not be read to its end", e.getCause());
        } finally {
            ahead.forEach(it -> it.cancel(true));
        }
    }
}
