package org.collaborativecourses.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final List<String> COURSES = List.of("one", "two", "three");

    @Test
    void inAnyOrderAllAreOpen() {
        assertEquals(COURSES, Steps.open(COURSES, false, Set.of()));
    }

    @Test
    void inOrderTheNextOpensWithTheOneBefore() {
        assertEquals(List.of("one"), Steps.open(COURSES, true, Set.of()));
        assertEquals(List.of("one", "two"), Steps.open(COURSES, true, Set.of("one")));
        assertEquals(List.of("one"), Steps.open(COURSES, true, Set.of("two")));
        assertEquals(COURSES, Steps.open(COURSES, true, Set.of("one", "two")));
    }

    @Test
    void theFirstThatIsNotCompleteComesBefore() {
        assertEquals(Optional.of("one"), Steps.before(COURSES, "three", Set.of("two")));
        assertEquals(Optional.empty(), Steps.before(COURSES, "one", Set.of()));
    }
}
