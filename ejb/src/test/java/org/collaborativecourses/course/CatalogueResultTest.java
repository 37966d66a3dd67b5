package org.collaborativecourses.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.collaborativecourses.content.CourseOutline;
import org.junit.jupiter.api.Test;

class CatalogueResultTest {

    private static CatalogueResult page(int courses, int wanted) {
        List<CourseOutline> all = Collections.nCopies(courses, null);
        return CatalogueResult.of(all, wanted, outline -> null);
    }

    @Test
    void showsTwentyAtATime() {
        assertEquals(20, page(45, 1).courses().size());
        assertEquals(20, page(45, 2).courses().size());
        assertEquals(5, page(45, 3).courses().size());
        assertEquals(45, page(45, 2).total());
        assertEquals(3, page(45, 2).pages());
        assertEquals(2, page(40, 1).pages());
    }

    @Test
    void knowsItsFirstAndItsLastPage() {
        assertTrue(page(45, 1).isFirst());
        assertFalse(page(45, 1).isLast());
        assertTrue(page(45, 3).isLast());
        assertTrue(page(20, 1).isLast());
    }

    @Test
    void takesAPageThatIsNotThereForTheNearest() {
        assertEquals(3, page(45, 99).page());
        assertEquals(1, page(45, -4).page());
        assertEquals(1, page(0, 1).pages());
        assertEquals(List.of(), page(0, 1).courses());
    }
}
