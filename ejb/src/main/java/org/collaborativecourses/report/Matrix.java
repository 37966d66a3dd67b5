package org.collaborativecourses.report;

import java.time.Instant;
import java.util.List;

/**
 * The answer. Only rows and columns that somebody is in, by name; those who belong nowhere come last.
 *
 * @param cells by row, then by column
 * @param readAt when what was counted was read
 */
public record Matrix(
        List<Group> rows,
        List<Group> columns,
        List<List<Figures>> cells,
        List<Figures> rowTotals,
        List<Figures> columnTotals,
        Figures total,
        Instant readAt) {}
