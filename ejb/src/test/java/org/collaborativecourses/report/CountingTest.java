package org.collaborativecourses.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.collaborativecourses.role.Reach;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final long EVER = Long.MAX_VALUE;
    private static final long LONG_AGO = 0;

    /** Two organisations of Africa, of which one is in both collaboratives, and one of Latin America. */
    private final Population.Draft draft = new Population.Draft()
            .organisation(1, new Population.Organisation("mw", "Malawi", "MW", "africa", List.of("OC1", "OC2")))
            .organisation(2, new Population.Organisation("zm", "Zambia", "ZM", "africa", List.of("OC1")))
            .organisation(3, new Population.Organisation("br", "Brazil", "BR", "latin-america-caribbean", List.of()))
            .collaborative(1, "inclusion", "Inclusion")
            .collaborative(2, "climate", "Climate")
            .course(1, "monitoring")
            .course(2, "planning")
            .offer("inclusion", "monitoring", Moments.NEVER)
            .participation(1, 1, LONG_AGO, EVER)
            .participation(1, 2, LONG_AGO, EVER)
            .participation(2, 1, LONG_AGO, EVER);

    private final BitSet moved = new BitSet();
    private final Map<Long, Integer> numbers = new HashMap<>();

    private static int on(String day) {
        return Moments.of(Instant.parse(day + "T12:00:00Z"));
    }

    private CountingTest person(long id, String country, long... organisations) {
        draft.person(id, country);
        for (long it : organisations) {
            draft.affiliation(id, it, LONG_AGO, EVER);
        }
        return this;
    }

    private CountingTest enrol(long id, long person, long course, String from, String completed) {
        draft.enrolment(
                id, person, course, on(from), Moments.NEVER, completed == null ? Moments.NEVER : on(completed), "en");
        return this;
    }

    private Counting counting(
            MatrixQuery query, Reach reach, Set<String> organisations, Modules modules, long... active) {
        Population all = draft.at(Instant.EPOCH);
        for (int i = 0; i < all.size(); i++) {
            numbers.put(all.id(i), i);
        }
        for (long it : active) {
            moved.set(numbers.get(it));
        }
        long day = query.day() == null ? TODAY.toEpochDay() : query.day().toEpochDay();
        int until = Moments.ofEpoch((day + 1) * Moments.DAY - 1);
        return new Counting(
                all,
                new Sight(reach, organisations, all, kind -> Grouping.of(kind, all, TODAY.toEpochDay()), until),
                query,
                kind -> Grouping.of(kind, all, day),
                until,
                moved,
                modules);
    }

    private Matrix matrix(MatrixQuery query, long... active) {
        return counting(query, Reach.EVERYTHING, Set.of(), Modules.NONE, active)
                .matrix(UnaryOperator.identity(), UnaryOperator.identity());
    }

    private static MatrixQuery ask(Dimension rows, Dimension columns) {
        return new MatrixQuery(rows, columns, Map.of(), TODAY, 30);
    }

    private static Figures cell(Matrix matrix, String row, String column) {
        return matrix.cells().get(index(matrix.rows(), row)).get(index(matrix.columns(), column));
    }

    private static int index(List<Group> groups, String key) {
        return groups.stream().map(Group::key).toList().indexOf(key);
    }

    private static List<String> keys(List<Group> groups) {
        return groups.stream().map(Group::key).toList();
    }

    @Test
    void aPersonInTwoOrganisationsOfOneRegionCountsOnceThere() {
        person(1, "", 1, 2).enrol(10, 1, 1, "2026-03-01", null);
        Matrix matrix = matrix(ask(Dimension.REGION, Dimension.COURSE));
        assertEquals(1, cell(matrix, "africa", "monitoring").enrolled());
        assertEquals(1, matrix.total().enrolled());
    }

    @Test
    void aPersonInTwoOrganisationsCountsInBothAndOnceInTheTotal() {
        person(1, "", 1, 2).enrol(10, 1, 1, "2026-03-01", null);
        Matrix matrix = matrix(ask(Dimension.ORGANISATION, Dimension.COURSE));
        assertEquals(List.of("mw", "zm"), keys(matrix.rows()));
        assertEquals(1, cell(matrix, "mw", "monitoring").enrolled());
        assertEquals(1, cell(matrix, "zm", "monitoring").enrolled());
        assertEquals(1, matrix.columnTotals().get(0).enrolled());
        assertEquals(1, matrix.total().enrolled());
    }

    @Test
    void aPersonInTwoCoursesIsOneOfEachFigureAndTwoEnrolments() {
        person(1, "", 1).enrol(10, 1, 1, "2026-01-01", "2026-01-11").enrol(11, 1, 2, "2026-01-06", null);
        Matrix matrix = matrix(ask(Dimension.COUNTRY, Dimension.COURSE));
        assertEquals(new Figures(1, 0, 0, 1, 100, 10.0, 1), cell(matrix, "MW", "monitoring"));
        assertEquals(new Figures(1, 0, 1, 0, 0, null, 1), cell(matrix, "MW", "planning"));
        Figures oneOfTwo = new Figures(1, 0, 1, 0, 0, null, 2);
        assertEquals(oneOfTwo, matrix.rowTotals().get(0));
        assertEquals(oneOfTwo, matrix.total());
        assertEquals(
                oneOfTwo, cell(matrix(ask(Dimension.COUNTRY, Dimension.REGION)), "MW", "africa"), "both in one cell");
    }

    @Test
    void completeIsWhoCompletedEveryCourseThatACellGathersFromTheFirstDayToTheLast() {
        person(1, "", 1).person(2, "", 1);
        enrol(10, 1, 1, "2026-01-01", "2026-01-11")
                .enrol(11, 1, 2, "2026-01-06", "2026-01-31")
                .enrol(12, 2, 1, "2026-01-01", "2026-01-05")
                .enrol(13, 2, 2, "2026-01-01", null);
        assertEquals(
                new Figures(2, 1, 0, 1, 50, 30.0, 4),
                matrix(ask(Dimension.COUNTRY, Dimension.REGION), 13).total());
    }

    @Test
    void whoMovesInOneCourseIsNotStuckThoughAnotherRests() {
        person(1, "", 1).enrol(10, 1, 1, "2026-01-01", null).enrol(11, 1, 2, "2026-01-01", null);
        Matrix matrix = matrix(ask(Dimension.COUNTRY, Dimension.COURSE), 11);
        assertEquals(1, cell(matrix, "MW", "monitoring").stuck());
        assertEquals(1, cell(matrix, "MW", "planning").active());
        assertEquals(new Figures(1, 1, 0, 0, 0, null, 2), matrix.total());
    }

    @Test
    void aListBehindACellHasAsManyPeopleAsItsFigure() {
        person(1, "", 1, 2).person(2, "", 1).person(3, "", 3).person(4, "", 2);
        enrol(10, 1, 1, "2026-01-01", "2026-01-11")
                .enrol(11, 1, 2, "2026-01-06", null)
                .enrol(12, 2, 1, "2026-01-01", "2026-01-05")
                .enrol(13, 2, 2, "2026-01-01", "2026-01-07")
                .enrol(14, 3, 1, "2026-01-01", null)
                .enrol(15, 4, 2, "2026-03-30", null);
        for (Dimension columns : List.of(Dimension.COURSE, Dimension.REGION, Dimension.COLLABORATIVE)) {
            Counting counting =
                    counting(ask(Dimension.ORGANISATION, columns), Reach.EVERYTHING, Set.of(), Modules.NONE, 14);
            Matrix matrix = counting.matrix(UnaryOperator.identity(), UnaryOperator.identity());
            agree(matrix.total(), counting, null, null);
            for (int row = 0; row < matrix.rows().size(); row++) {
                String key = matrix.rows().get(row).key();
                agree(matrix.rowTotals().get(row), counting, key, null);
                for (int column = 0; column < matrix.columns().size(); column++) {
                    agree(
                            matrix.cells().get(row).get(column),
                            counting,
                            key,
                            matrix.columns().get(column).key());
                }
            }
            for (int column = 0; column < matrix.columns().size(); column++) {
                agree(
                        matrix.columnTotals().get(column),
                        counting,
                        null,
                        matrix.columns().get(column).key());
            }
        }
    }

    private void agree(Figures figures, Counting counting, String row, String column) {
        assertEquals(figures.enrolled(), people(counting, row, column, null), row + ", " + column);
        assertEquals(figures.active(), people(counting, row, column, LearnerState.ACTIVE), row + ", " + column);
        assertEquals(figures.stuck(), people(counting, row, column, LearnerState.STUCK), row + ", " + column);
        assertEquals(figures.complete(), people(counting, row, column, LearnerState.COMPLETE), row + ", " + column);
        assertEquals(figures.enrolments(), counting.behind(row, column, null).enrolments().length);
    }

    private long people(Counting counting, String row, String column, LearnerState state) {
        Population all = draft.at(Instant.EPOCH);
        return IntStream.of(counting.behind(row, column, state).enrolments())
                .map(all::person)
                .distinct()
                .count();
    }

    @Test
    void componentsAndCollaborativesOfAnOrganisationEachCount() {
        person(1, "", 1).enrol(10, 1, 1, "2026-03-01", null);
        Matrix matrix = matrix(ask(Dimension.COMPONENT, Dimension.COLLABORATIVE));
        assertEquals(List.of("OC1", "OC2"), keys(matrix.rows()));
        assertEquals(Set.of("climate", "inclusion"), Set.copyOf(keys(matrix.columns())));
        assertEquals(1, cell(matrix, "OC2", "climate").enrolled());
        assertEquals(1, matrix.total().enrolled());
    }

    @Test
    void whoBelongsNowhereIsCountedLastAndByTheirOwnCountry() {
        person(1, "KE").person(2, "").person(3, "KE", 3);
        enrol(10, 1, 1, "2026-03-01", null).enrol(11, 2, 1, "2026-03-01", null).enrol(12, 3, 1, "2026-03-01", null);
        assertEquals(
                List.of("BR", "KE", Group.NONE),
                keys(matrix(ask(Dimension.COUNTRY, Dimension.COURSE)).rows()));
        assertEquals(
                List.of("br", Group.NONE),
                keys(matrix(ask(Dimension.ORGANISATION, Dimension.COURSE)).rows()));
    }

    @Test
    void everybodyIsExactlyOneOfActiveStuckAndComplete() {
        person(1, "", 1).person(2, "", 1).person(3, "", 1).person(4, "", 1);
        enrol(10, 1, 1, "2026-01-01", null)
                .enrol(11, 2, 1, "2026-01-01", null)
                .enrol(12, 3, 1, "2026-03-20", null)
                .enrol(13, 4, 1, "2026-01-01", "2026-01-11");
        Figures all = matrix(ask(Dimension.COUNTRY, Dimension.COURSE), 11).total();
        assertEquals(new Figures(4, 2, 1, 1, 25, 10.0, 4), all);
    }

    @Test
    void daysWithoutProgressAreChosen() {
        person(1, "", 1).enrol(10, 1, 1, "2026-03-20", null);
        assertEquals(
                1,
                matrix(new MatrixQuery(Dimension.COUNTRY, Dimension.COURSE, Map.of(), TODAY, 7))
                        .total()
                        .stuck());
    }

    @Test
    void percentIsRoundedDownAndTheMedianIsTheMiddle() {
        person(1, "", 1).person(2, "", 1).person(3, "", 1);
        enrol(10, 1, 1, "2026-01-01", "2026-01-03")
                .enrol(11, 2, 1, "2026-01-01", "2026-01-08")
                .enrol(12, 3, 1, "2026-03-30", null);
        Figures two = matrix(ask(Dimension.COUNTRY, Dimension.COURSE)).total();
        assertEquals(66, two.percent());
        assertEquals(4.5, two.medianDays());
    }

    @Test
    void nobodyCompleteHasNoMedian() {
        person(1, "", 1).enrol(10, 1, 1, "2026-03-01", null);
        assertNull(matrix(ask(Dimension.COUNTRY, Dimension.COURSE)).total().medianDays());
    }

    @Test
    void aReportOfLastMonthShowsLastMonth() {
        draft.person(1, "")
                .affiliation(1, 1, LONG_AGO, LocalDate.of(2026, 3, 1).toEpochDay())
                .affiliation(1, 3, LocalDate.of(2026, 3, 1).toEpochDay(), EVER);
        draft.person(2, "").affiliation(2, 1, LocalDate.of(2026, 3, 5).toEpochDay(), EVER);
        enrol(10, 1, 1, "2026-02-01", "2026-03-10").enrol(11, 2, 1, "2026-03-06", null);
        Matrix now = matrix(ask(Dimension.COUNTRY, Dimension.COURSE));
        assertEquals(1, cell(now, "BR", "monitoring").complete());
        Matrix before =
                matrix(new MatrixQuery(Dimension.COUNTRY, Dimension.COURSE, Map.of(), LocalDate.of(2026, 2, 28), 30));
        assertEquals(List.of("MW"), keys(before.rows()));
        assertEquals(new Figures(1, 1, 0, 0, 0, null, 1), before.total());
    }

    @Test
    void whoLeftIsNotEnrolledAndWhoCompletedBeforeStays() {
        person(1, "", 1).person(2, "", 1);
        draft.enrolment(10, 1, 1, on("2026-01-01"), on("2026-02-01"), Moments.NEVER, "en")
                .enrolment(11, 2, 1, on("2026-01-01"), on("2026-02-01"), on("2026-01-20"), "en");
        assertEquals(
                new Figures(1, 0, 0, 1, 100, 19.0, 1),
                matrix(ask(Dimension.COUNTRY, Dimension.COURSE)).total());
        assertEquals(
                2,
                matrix(new MatrixQuery(Dimension.COUNTRY, Dimension.COURSE, Map.of(), LocalDate.of(2026, 1, 25), 30))
                        .total()
                        .enrolled());
    }

    @Test
    void filtersNarrowBothPeopleAndCourses() {
        person(1, "", 1).person(2, "", 3);
        enrol(10, 1, 1, "2026-03-01", null).enrol(11, 1, 2, "2026-03-01", null).enrol(12, 2, 1, "2026-03-01", null);
        Matrix some = matrix(new MatrixQuery(
                Dimension.ORGANISATION,
                Dimension.COURSE,
                Map.of(Dimension.COLLABORATIVE, "inclusion", Dimension.COURSE, "monitoring"),
                TODAY,
                30));
        assertEquals(1, some.total().enrolments());
        Matrix none = matrix(
                new MatrixQuery(Dimension.ORGANISATION, Dimension.COURSE, Map.of(Dimension.COUNTRY, "XX"), TODAY, 30));
        assertEquals(0, none.total().enrolled());
    }

    @Test
    void modulesAreCompleteOneByOneAndTheirTotalIsTheCourse() {
        person(1, "", 1).person(2, "", 1);
        enrol(10, 1, 1, "2026-03-01", null).enrol(11, 2, 1, "2026-03-01", "2026-03-05");
        Modules modules = new Modules(
                "monitoring",
                List.of(new Group("why", "Why"), new Group("how", "How")),
                Map.of(10L, new int[] {on("2026-03-03"), Moments.NEVER}));
        MatrixQuery query =
                new MatrixQuery(Dimension.MODULE, Dimension.COUNTRY, Map.of(Dimension.COURSE, "monitoring"), TODAY, 60);
        Matrix matrix = counting(query, Reach.EVERYTHING, Set.of(), modules)
                .matrix(UnaryOperator.identity(), UnaryOperator.identity());
        assertEquals(new Figures(2, 0, 0, 2, 100, 3.0, 2), cell(matrix, "why", "MW"));
        assertEquals(new Figures(2, 1, 0, 1, 50, 4.0, 2), cell(matrix, "how", "MW"));
        assertEquals(1, matrix.total().complete());
        assertEquals(2, matrix.total().enrolled());
    }

    @Test
    void behindACellAreThoseItCounts() {
        person(1, "", 1, 2).person(2, "", 2);
        enrol(10, 1, 1, "2026-01-01", null)
                .enrol(11, 2, 1, "2026-01-01", "2026-01-02")
                .enrol(12, 2, 2, "2026-03-30", null);
        Counting counting =
                counting(ask(Dimension.ORGANISATION, Dimension.COURSE), Reach.EVERYTHING, Set.of(), Modules.NONE);
        assertEquals(2, counting.behind("zm", "monitoring", null).enrolments().length);
        assertEquals(1, counting.behind("zm", "monitoring", LearnerState.STUCK).enrolments().length);
        assertEquals(3, counting.behind(null, null, null).enrolments().length);
        assertEquals(0, counting.behind("nowhere", null, null).enrolments().length);
    }

    @Test
    void nobodyBeyondTheReachIsCounted() {
        person(1, "", 1).person(2, "", 2).person(3, "", 3);
        enrol(10, 1, 1, "2026-03-01", null)
                .enrol(11, 1, 2, "2026-03-01", null)
                .enrol(12, 2, 2, "2026-03-01", null)
                .enrol(13, 3, 1, "2026-03-01", null);
        MatrixQuery query = ask(Dimension.ORGANISATION, Dimension.COURSE);
        assertEquals(0, total(query, Reach.NOTHING, Set.of()));
        assertEquals(2, total(query, new Reach(false, Set.of("planning"), Set.of(), Set.of()), Set.of()));
        assertEquals(2, total(query, new Reach(false, Set.of(), Set.of(), Set.of("mw")), Set.of("mw")));
        assertEquals(
                1,
                total(query, new Reach(false, Set.of(), Set.of("inclusion"), Set.of()), Set.of()),
                "participants, in the courses that it offers");
        assertEquals(4, total(query, Reach.EVERYTHING, Set.of()));
    }

    @Test
    void whatACollaborativeOffersNoMoreShowsNobodyButOnDaysOnWhichItDid() {
        person(1, "", 1).enrol(10, 1, 2, "2026-03-01", null);
        draft.offer("climate", "planning", on("2026-03-20"));
        Reach reach = new Reach(false, Set.of(), Set.of("climate"), Set.of());
        assertEquals(0, total(ask(Dimension.ORGANISATION, Dimension.COURSE), reach, Set.of()));
        MatrixQuery before =
                new MatrixQuery(Dimension.ORGANISATION, Dimension.COURSE, Map.of(), LocalDate.parse("2026-03-10"), 30);
        assertEquals(1, total(before, reach, Set.of()));
        draft.offer("climate", "planning", Moments.NEVER);
        assertEquals(
                1, total(ask(Dimension.ORGANISATION, Dimension.COURSE), reach, Set.of()), "offered in another way");
    }

    private int total(MatrixQuery query, Reach reach, Set<String> organisations) {
        return counting(query, reach, organisations, Modules.NONE)
                .matrix(UnaryOperator.identity(), UnaryOperator.identity())
                .total()
                .enrolments();
    }
}
