package org.collaborativecourses.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdRangeTest {

    private static List<IdRange> parts(long lowest, long highest) {
        IdRange whole = new IdRange(lowest, highest);
        return IntStream.range(0, whole.parts(10))
                .mapToObj(it -> whole.part(it, 10))
                .toList();
    }

    @Test
    void partsFollowEachOtherFromTheHighestIdAndNoneIsLeftOut() {
        assertEquals(List.of(new IdRange(16, 25), new IdRange(6, 15), new IdRange(3, 5)), parts(3, 25));
        assertEquals(List.of(new IdRange(11, 20), new IdRange(1, 10)), parts(1, 20));
        assertEquals(List.of(new IdRange(7, 7)), parts(7, 7));
    }
}
