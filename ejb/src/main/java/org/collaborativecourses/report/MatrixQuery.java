package org.collaborativecourses.report;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the matrix is asked.
 *
 * @param filters at most one key of each kind; {@link Group#NONE}: those who belong to none
 * @param day as of its end; null: now
 * @param stuckDays how many days without progress are called stuck
 */
public record MatrixQuery(
        Dimension rows, Dimension columns, Map<Dimension, String> filters, LocalDate day, int stuckDays) {

    public static final int MOST_DAYS = 730;

    public MatrixQuery {
        filters = Map.copyOf(filters);
        stuckDays = Math.max(1, Math.min(MOST_DAYS, stuckDays));
    }

    /** Modules are those of one course. */
    public boolean lacksCourse() {
        return (rows == Dimension.MODULE || columns == Dimension.MODULE || filters.containsKey(Dimension.MODULE))
                && !filters.containsKey(Dimension.COURSE);
    }
}
