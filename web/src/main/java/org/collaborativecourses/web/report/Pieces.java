package org.collaborativecourses.web.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/** Long tables are read piece by piece; while one is written, the next are being read. No more than three are in memory. */
@ApplicationScoped
class Pieces {

    private static final int AHEAD = 2;
    private static final int BEHIND_THE_LAST = 2_000;

    @Resource
    private ManagedExecutorService executor;

    interface Writing<T> {
        void write(T row) throws IOException;
    }

    interface Onward<T> {
        /** So many rows behind the one with that number, fewer only at the end. */
        List<T> behind(long number, int most);
    }

    /** @param read gives so many rows from the one with that number on, fewer only at the end */
    <T> void write(int atOnce, IntFunction<List<T>> read, Writing<T> writing) throws IOException {
        write(
                AHEAD,
                new Reading<>() {
                    private int first = -atOnce;

                    @Override
                    public Callable<List<T>> after(List<T> last) {
                        first += atOnce;
                        int from = first;
                        return () -> read.apply(from);
                    }

                    @Override
                    public boolean endsWith(List<T> piece) {
                        return piece.size() < atOnce;
                    }
                },
                writing);
    }

    /** @param read gives a piece by its number, which may have no row @param pieces how many there are */
    <T> void writeAll(int pieces, IntFunction<List<T>> read, Writing<T> writing) throws IOException {
        write(
                Math.min(AHEAD, pieces),
                new Reading<>() {
                    private int next;

                    @Override
                    public Callable<List<T>> after(List<T> last) {
                        int number = next++;
                        return number < pieces ? () -> read.apply(number) : null;
                    }

                    @Override
                    public boolean endsWith(List<T> piece) {
                        return false;
                    }
                },
                writing);
    }

    /**
     * Tables that grow while they are read: each piece begins behind the last row of the one before, so that no row is there
     * twice or not at all.
     *
     * @param start the number that the first row is behind
     * @param number of a row
     */
    <T> void writeOnward(long start, Onward<T> reading, ToLongFunction<T> number, Writing<T> writing)
            throws IOException {
        write(
                1,
                new Reading<>() {
                    @Override
                    public Callable<List<T>> after(List<T> last) {
                        long behind = last == null ? start : number.applyAsLong(last.get(last.size() - 1));
                        return () -> reading.behind(behind, BEHIND_THE_LAST);
                    }

                    @Override
                    public boolean endsWith(List<T> piece) {
                        return piece.size() < BEHIND_THE_LAST;
                    }
                },
                writing);
    }

    private interface Reading<T> {
        /** @param last the piece that has just come, null before the first; @return null where there is none more */
        Callable<List<T>> after(List<T> last);

        /** What is being read ahead of it has no rows, and need not be waited for. */
        boolean endsWith(List<T> piece);
    }

    private <T> void write(int ahead, Reading<T> reading, Writing<T> writing) throws IOException {
        Queue<Future<List<T>>> coming = new ArrayDeque<>();
        try {
            for (int i = 0; i < ahead; i++) {
                coming.add(submit(reading.after(null)));
            }
            boolean more = true;
            while (more && !coming.isEmpty()) {
                List<T> piece = coming.remove().get();
                more = !reading.endsWith(piece);
                Callable<List<T>> next = more ? reading.after(piece) : null;
                if (next != null) {
                    coming.add(submit(next));
                }
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
            coming.forEach(it -> it.cancel(true));
        }
    }

    <T> Future<List<T>> submit(Callable<List<T>> reading) {
        return executor.submit(reading);
    }
}
