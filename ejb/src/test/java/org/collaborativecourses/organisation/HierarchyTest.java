package org.collaborativecourses.organisation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2025, 6, 1);

    private static Hierarchy.Edge always(long member, long parent) {
        return new Hierarchy.Edge(member, parent, null, null);
    }

    @Test
    void nobodyIsAMemberOfThemselves() {
        assertTrue(new Hierarchy(List.of()).wouldCircle(always(1, 1)));
    }

    @Test
    void refusesACircleOverOthers() {
        Hierarchy hierarchy = new Hierarchy(List.of(always(1, 2), always(2, 3), always(3, 4)));
        assertTrue(hierarchy.wouldCircle(always(4, 1)));
        assertFalse(hierarchy.wouldCircle(always(1, 4)), "twice by different ways is no circle");
    }

    @Test
    void takesTurnsThatNeverMeet() {
        Hierarchy hierarchy = new Hierarchy(List.of(new Hierarchy.Edge(1, 2, null, SPRING)));
        assertFalse(hierarchy.wouldCircle(new Hierarchy.Edge(2, 1, SPRING, null)), "the day it ends is free");
        assertTrue(hierarchy.wouldCircle(new Hierarchy.Edge(2, 1, SPRING.minusDays(1), null)));
    }

    @Test
    void refusesACircleOnlyWhereAllOfItIsThereOnOneDay() {
        Hierarchy hierarchy =
                new Hierarchy(List.of(new Hierarchy.Edge(1, 2, null, SPRING), new Hierarchy.Edge(2, 3, SUMMER, null)));
        assertFalse(hierarchy.wouldCircle(always(3, 1)));
        hierarchy.add(new Hierarchy.Edge(1, 2, SUMMER, null));
        assertTrue(hierarchy.wouldCircle(always(3, 1)));
    }

    @Test
    void knowsTheSameMembershipOnTheSameDays() {
        Hierarchy hierarchy = new Hierarchy(List.of(new Hierarchy.Edge(1, 2, SPRING, SUMMER)));
        assertTrue(hierarchy.overlaps(new Hierarchy.Edge(1, 2, SPRING.plusDays(3), null)));
        assertFalse(hierarchy.overlaps(new Hierarchy.Edge(1, 2, SUMMER, null)));
        assertFalse(hierarchy.overlaps(always(2, 1)));
    }

    @Test
    void assumesNothingOfWhomAnybodyHasSaidAnything() {
        Hierarchy hierarchy = new Hierarchy(List.of(new Hierarchy.Edge(1, 2, null, SPRING), always(3, 4)));
        assertFalse(hierarchy.mayAssume(always(1, 2)), "it has ended");
        assertFalse(hierarchy.mayAssume(always(2, 1)), "it was the other way round");
        assertTrue(hierarchy.mayAssume(always(1, 4)));
    }

    @Test
    void assumesNothingThatWouldCloseACircle() {
        Hierarchy hierarchy = new Hierarchy(List.of(always(1, 2), always(2, 3)));
        assertFalse(hierarchy.mayAssume(always(3, 1)), "over another");
        assertFalse(hierarchy.mayAssume(always(4, 4)), "the two were merged");
    }

    @Test
    void comesToAnEndInADeepNetwork() {
        Hierarchy hierarchy = new Hierarchy(List.of());
        for (long layer = 0; layer < 40; layer++) {
            hierarchy.add(always(layer * 10, (layer + 1) * 10));
            hierarchy.add(always(layer * 10, (layer + 1) * 10 + 1));
            hierarchy.add(always(layer * 10 + 1, (layer + 1) * 10));
            hierarchy.add(always(layer * 10 + 1, (layer + 1) * 10 + 1));
        }
        assertFalse(hierarchy.wouldCircle(always(999, 0)));
        assertTrue(hierarchy.wouldCircle(always(400, 0)));
    }
}
