package org.collaborativecourses.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private final Pieces pieces = new Pieces() {
        @Override
        <T> Future<List<T>> submit(Callable<List<T>> reading) {
            return readers.submit(reading);
        }
    };
    private final List<Object> written = new ArrayList<>();

    @AfterEach
    void end() {
        readers.shutdownNow();
    }

    private static List<Integer> rows(int from, int to) {
        return IntStream.range(from, Math.max(from, to)).boxed().toList();
    }

    @Test
    void writesEachRowOnceAndInOrderHoweverManyThereAre() throws IOException {
        for (int all : new int[] {0, 1, 9, 10, 11, 20, 57}) {
            written.clear();
            pieces.write(10, first -> rows(first, Math.min(all, first + 10)), written::add);
            assertEquals(rows(0, all), written);
        }
    }

    @Test
    void writesAllPiecesAlsoBehindAnEmptyOne() throws IOException {
        for (int count : new int[] {0, 1, 2, 5}) {
            written.clear();
            pieces.writeAll(count, it -> it == 1 ? List.of() : List.of(it), written::add);
            assertEquals(rows(0, count).stream().filter(it -> it != 1).toList(), written);
        }
    }

    @Test
    void goesOnBehindTheLastRowOfAPiece() throws IOException {
        for (long all : new long[] {0, 1, 2_000, 2_001, 4_500}) {
            written.clear();
            pieces.writeOnward(
                    0,
                    (last, most) -> LongStream.rangeClosed(last + 1, Math.min(all, last + most))
                            .boxed()
                            .toList(),
                    it -> it,
                    written::add);
            assertEquals(LongStream.rangeClosed(1, all).boxed().toList(), written);
        }
    }

    @Test
    void aTableThatCannotBeReadToItsEndIsNoWholeTable() {
        IllegalStateException broken = assertThrows(
                IllegalStateException.class,
                () -> pieces.write(
                        1,
                        first -> {
                            if (first == 3) {
                                throw new IllegalArgumentException("no row " + first);
                            }
                            return List.of(first);
                        },
                        written::add));
        assertTrue(broken.getCause() instanceof IllegalArgumentException);
        assertEquals(rows(0, 3), written);
    }
}
