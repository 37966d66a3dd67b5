package org.collaborativecourses.web.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Courses that are moved in a form by plain buttons. */
class ArrangementTest {

    private final Arrangement three = new Arrangement(List.of("a", "b", "c", "a"));

    private List<String> after(String deed) {
        return three.after(deed, "d").courses();
    }

    @Test
    void movesAddsAndTakesOut() {
        assertEquals(List.of("a", "b", "c"), three.courses());
        assertEquals(List.of("b", "a", "c"), after("up.b"));
        assertEquals(List.of("a", "c", "b"), after("down.b"));
        assertEquals(List.of("a", "c"), after("remove.b"));
        assertEquals(List.of("a", "b", "c", "d"), after("add"));
        assertEquals(List.of("a", "b", "c"), three.after("add", "c").courses());
    }

    @Test
    void doesNothingAtAnEndOrWithWhatItDoesNotKnow() {
        for (String deed : List.of("up.a", "down.c", "up.x", "remove.x", "up.", "", "remove.../etc")) {
            assertEquals(List.of("a", "b", "c"), after(deed), deed);
        }
    }

    @Test
    void theKeyboardGoesOnFromTheSameButtonOrAtTheEndFromTheOther() {
        assertEquals("up.c", three.focus("up.c"));
        assertEquals("down.a", three.focus("up.a"));
        assertEquals("up.c", three.focus("down.c"));
        assertEquals("down.b", three.focus("down.b"));
        assertEquals("add", three.focus("remove.b"));
        assertEquals("add", three.focus("add"));
    }
}
