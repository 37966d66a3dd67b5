package org.collaborativecourses.imports;

import java.util.List;
import java.util.Map;

/**
 * A file as rows of cells, whatever it was before.
 *
 * @param columns where each known column stands, by its code
 * @param unknown headings that nobody knows; their cells are not looked at
 */
record Table(Map<String, Integer> columns, List<String> unknown, List<Row> rows) {

    /** More is no list of people any more. */
    static final int MOST_ROWS = 50_000;

    static final int MOST_COLUMNS = 60;
    static final int LONGEST_CELL = 2_000;

    /** @param number as the spreadsheet shows it; the heading is 1, or 2 where a line that names the separator is before it */
    record Row(int number, List<String> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** What stands in this column, without spaces at its ends; empty where there is nothing, or no such column. */
    String cell(Row row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }
}
