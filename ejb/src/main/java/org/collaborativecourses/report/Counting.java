package org.collaborativecourses.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The rules of counting. A person counts in each group that they or a course of theirs is in: once in each cell, once in
 * the total of each row and column, and once in the total of all, by those courses of theirs that are gathered there. Enrolled
 * is who came in by the day and had neither left nor completed by then; complete, who completed each of these courses;
 * stuck, who did not, and came in and completed an item last before the days that were asked for.
 */
final class Counting {

    private final Population all;
    private final Sight sight;
    private final MatrixQuery query;
    private final Function<Dimension, Grouping> groupings;
    private final int until;
    private final int since;
    private final BitSet moved;
    private final Modules modules;
    private final int moduleFilter;

    /**
     * @param groupings who belonged where on the day as of which is counted
     * @param until the end of it, or now
     * @param moved numbers of the enrolments in which an item was completed within the days
     */
    Counting(
            Population all,
            Sight sight,
            MatrixQuery query,
            Function<Dimension, Grouping> groupings,
            int until,
            BitSet moved,
            Modules modules) {
        this.all = all;
        this.sight = sight;
        this.query = query;
        this.groupings = groupings;
        this.until = until;
        this.since = until - query.stuckDays() * Moments.DAY;
        this.moved = moved;
        this.modules = modules;
        String module = query.filters().get(Dimension.MODULE);
        this.moduleFilter = module == null ? -1 : modules.find(module);
    }

    int until() {
        return until;
    }

    private Grouping grouping(Dimension kind) {
        return groupings.apply(kind);
    }

    /** @param rowNames gives rows the names by which they are sorted @param columnNames gives columns theirs */
    Matrix matrix(UnaryOperator<Group> rowNames, UnaryOperator<Group> columnNames) {
        Axis rows = new Axis(query.rows());
        Axis columns = new Axis(query.columns());
        int width = columns.size();
        int rowTotals = rows.size() * width;
        int columnTotals = rowTotals + rows.size();
        int total = columnTotals + width;
        Tally tally = new Tally(total + 1);
        forEachSeen(enrolment -> {
            count(tally, total, enrolment, moduleFilter);
            for (int row : rows.of(enrolment)) {
                count(tally, rowTotals + row, enrolment, rows.module(row));
                for (int column : columns.of(enrolment)) {
                    int module = rows.isModule() ? rows.module(row) : columns.module(column);
                    count(tally, row * width + column, enrolment, module);
                }
            }
            for (int column : columns.of(enrolment)) {
                count(tally, columnTotals + column, enrolment, columns.module(column));
            }
        });
        int[] shownRows = rows.shown(tally, rowTotals, rowNames);
        int[] shownColumns = columns.shown(tally, columnTotals, columnNames);
        List<List<Figures>> cells = new ArrayList<>(shownRows.length);
        for (int row : shownRows) {
            cells.add(IntStream.of(shownColumns)
                    .mapToObj(column -> tally.figures(row * width + column))
                    .toList());
        }
        return new Matrix(
                rows.names(shownRows, rowNames),
                columns.names(shownColumns, columnNames),
                cells,
                figures(tally, rowTotals, shownRows),
                figures(tally, columnTotals, shownColumns),
                tally.figures(total),
                all.readAt());
    }

    private static List<Figures> figures(Tally tally, int from, int[] shown) {
        return IntStream.of(shown).mapToObj(it -> tally.figures(from + it)).toList();
    }

    private void count(Tally tally, int cell, int enrolment, int module) {
        int done = completed(enrolment, module);
        tally.add(
                cell,
                all.person(enrolment),
                all.enrolled(enrolment),
                done <= until ? done : Moments.NEVER,
                moved(enrolment));
    }

    /**
     * Those behind a cell, by name.
     *
     * @param enrolments those of one person stand together
     * @param standings how the person of each of them stands in all that the cell gathers of theirs
     * @param module the one that the cell is about, or -1
     */
    record Behind(int[] enrolments, LearnerState[] standings, int module) {}

    /** @param row its key, or null for all of them @param column likewise @param state of the person, or null for all */
    Behind behind(String row, String column, LearnerState state) {
        Axis rows = new Axis(query.rows());
        Axis columns = new Axis(query.columns());
        int wantedRow = row == null ? -1 : rows.find(row);
        int wantedColumn = column == null ? -1 : columns.find(column);
        if (row != null && wantedRow < 0 || column != null && wantedColumn < 0) {
            return new Behind(new int[0], new LearnerState[0], -1);
        }
        int module = module(rows, wantedRow, columns, wantedColumn);
        IntStream.Builder found = IntStream.builder();
        forEachSeen(enrolment -> {
            if ((row == null || contains(rows.of(enrolment), wantedRow))
                    && (column == null || contains(columns.of(enrolment), wantedColumn))) {
                found.add(enrolment);
            }
        });
        return behind(found.build().toArray(), module, state);
    }

    private Behind behind(int[] gathered, int module, LearnerState state) {
        int[] enrolments = new int[gathered.length];
        LearnerState[] standings = new LearnerState[gathered.length];
        int size = 0;
        int first = 0;
        while (first < gathered.length) {
            int end = first;
            boolean complete = true;
            boolean moved = false;
            while (end < gathered.length && all.person(gathered[end]) == all.person(gathered[first])) {
                complete &= completed(gathered[end], module) <= until;
                moved |= moved(gathered[end]);
                end++;
            }
            LearnerState standing = LearnerState.of(complete, moved);
            if (state == null || state == standing) {
                System.arraycopy(gathered, first, enrolments, size, end - first);
                Arrays.fill(standings, size, size + end - first, standing);
                size += end - first;
            }
            first = end;
        }
        return new Behind(Arrays.copyOf(enrolments, size), Arrays.copyOf(standings, size), module);
    }

    private int module(Axis rows, int row, Axis columns, int column) {
        if (rows.isModule() && row >= 0) {
            return row;
        }
        return columns.isModule() && column >= 0 ? column : moduleFilter;
    }

    private static boolean contains(int[] some, int one) {
        for (int it : some) {
            if (it == one) {
                return true;
            }
        }
        return false;
    }

    /** Those within sight who were enrolled by the day and match every filter. */
    void forEachSeen(IntConsumer deed) {
        List<Filter> filters = new ArrayList<>();
        for (Map.Entry<Dimension, String> it : query.filters().entrySet()) {
            if (it.getKey() == Dimension.MODULE) {
                if (moduleFilter < 0) {
                    return;
                }
                continue;
            }
            Grouping grouping = grouping(it.getKey());
            filters.add(new Filter(grouping, grouping.find(it.getValue())));
        }
        for (int i = 0; i < all.size(); i++) {
            if (isEnrolled(i) && matches(filters, i) && sight.has(all.person(i), all.course(i))) {
                deed.accept(i);
            }
        }
    }

    private record Filter(Grouping grouping, int group) {}

    private boolean matches(List<Filter> filters, int enrolment) {
        for (Filter it : filters) {
            if (it.group < 0 || !it.grouping.has(it.group, all.person(enrolment), all.course(enrolment))) {
                return false;
            }
        }
        return true;
    }

    private boolean isEnrolled(int enrolment) {
        return all.enrolled(enrolment) <= until && (all.left(enrolment) > until || all.completed(enrolment) <= until);
    }

    /** How somebody stands in a module, or, where that is -1, in the course of the enrolment. */
    LearnerState state(int enrolment, int module) {
        return LearnerState.of(completed(enrolment, module) <= until, moved(enrolment));
    }

    private boolean moved(int enrolment) {
        return moved.get(enrolment) || all.enrolled(enrolment) > since;
    }

    /** Whoever completed a course is done with each of its modules, whatever was added since. */
    private int completed(int enrolment, int module) {
        int whole = all.completed(enrolment);
        if (module < 0) {
            return whole;
        }
        return Math.min(modules.completed(all.id(enrolment), module), whole);
    }

    /** Rows or columns. */
    private final class Axis {

        private final Grouping grouping;
        private final int[] everyModule;

        Axis(Dimension kind) {
            grouping = kind == Dimension.MODULE ? null : grouping(kind);
            everyModule = moduleFilter < 0
                    ? IntStream.range(0, modules.groups().size()).toArray()
                    : new int[] {moduleFilter};
        }

        boolean isModule() {
            return grouping == null;
        }

        int size() {
            return isModule() ? modules.groups().size() : grouping.size();
        }

        int[] of(int enrolment) {
            return isModule() ? everyModule : grouping.of(all.person(enrolment), all.course(enrolment));
        }

        /** The module that a group stands for; else the one that is filtered by, or -1. */
        int module(int group) {
            return isModule() ? group : moduleFilter;
        }

        int find(String key) {
            return isModule() ? modules.find(key) : grouping.find(key);
        }

        private Group group(int number) {
            return isModule() ? modules.groups().get(number) : grouping.groups().get(number);
        }

        /** Those with anybody in them: modules in their order, all others by name, and those who belong nowhere last. */
        int[] shown(Tally tally, int from, UnaryOperator<Group> named) {
            IntStream some = IntStream.range(0, size()).filter(it -> !tally.isEmpty(from + it));
            if (isModule()) {
                return some.toArray();
            }
            return some.boxed()
                    .map(it -> Map.entry(it, named.apply(group(it))))
                    .sorted(Comparator.comparing((Map.Entry<Integer, Group> it) ->
                                    it.getValue().key().equals(Group.NONE))
                            .thenComparing(it -> it.getValue().name(), String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Map.Entry::getKey))
                    .mapToInt(Map.Entry::getKey)
                    .toArray();
        }

        List<Group> names(int[] shown, UnaryOperator<Group> named) {
            return IntStream.of(shown)
                    .mapToObj(it -> isModule() ? group(it) : named.apply(group(it)))
                    .toList();
        }
    }
}
