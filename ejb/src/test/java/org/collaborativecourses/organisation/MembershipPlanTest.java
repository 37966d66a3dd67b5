package org.collaborativecourses.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.shared.InvalidException;
import org.junit.jupiter.api.Test;

class MembershipPlanTest {

    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATE = LocalDate.of(2022, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private static MembershipPlan plan(Hierarchy.Edge... there) {
        return new MembershipPlan(Map.of("member", 1L, "parent", 2L, "former-parent", 2L), List.of(there), TODAY);
    }

    private static Optional<NewMembership> began(LocalDate from, LocalDate to) {
        return Optional.of(new NewMembership("member", "parent", from, to));
    }

    @Test
    void whatHasEndedBeginsAnewTodayAndKeepsItsPast() {
        MembershipPlan plan = plan(new Hierarchy.Edge(1, 2, EARLY, LATE));
        assertEquals(began(TODAY, null), plan.join("member", "parent", null, null));
        assertEquals(Optional.empty(), plan.join("member", "parent", null, null), "once is enough");
        assertEquals(Optional.empty(), plan.join("member", "former-parent", null, null), "by any of its keys");
    }

    @Test
    void theSameDaysAreTheSameMembership() {
        MembershipPlan plan = plan(new Hierarchy.Edge(1, 2, EARLY, LATE));
        assertEquals(Optional.empty(), plan.join("member", "parent", EARLY, LATE));
        assertEquals(Optional.empty(), plan.join("member", "parent", null, LATE));
        assertEquals(began(LATE, TODAY), plan.join("member", "parent", LATE, TODAY));
    }

    @Test
    void otherDaysOfWhatIsThereAreRefused() {
        MembershipPlan plan = plan(new Hierarchy.Edge(1, 2, EARLY, null));
        assertRefused("parent", plan, EARLY.minusDays(1), null);
        assertRefused("parent", plan, EARLY, LATE);
        assertRefused("to", plan, LATE, EARLY);
    }

    @Test
    void aCircleOnDaysThatArePastIsRefusedAlreadyHere() {
        MembershipPlan plan = plan(new Hierarchy.Edge(2, 1, EARLY, LATE));
        assertRefused("parent", plan, EARLY, null);
        assertEquals(began(TODAY, null), plan.join("member", "parent", null, null), "they are never both at once");
    }

    @Test
    void whatTheFileItselfAddsIsTriedOutToo() {
        MembershipPlan plan = plan();
        plan.join("new", "newer", null, null);
        plan.join("newer", "member", null, null);
        assertThrows(InvalidException.class, () -> plan.join("member", "new", null, null));
    }

    private static void assertRefused(String field, MembershipPlan plan, LocalDate from, LocalDate to) {
        InvalidException refused = assertThrows(InvalidException.class, () -> plan.join("member", "parent", from, to));
        assertEquals(field, refused.field());
    }
}
