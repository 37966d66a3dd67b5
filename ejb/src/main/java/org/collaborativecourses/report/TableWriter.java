package org.collaborativecourses.report;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Collectors;

/** A table on its way out. Closing it ends the table, and leaves the stream below open. */
public abstract class TableWriter implements Closeable {

    private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    TableWriter() {}

    /** @param cells texts, numbers, instants, lists of texts, or null, as many as there are columns */
    public abstract void row(Object... cells) throws IOException;

    /** What a cell holds as a text; a list with semicolons between, an instant to the second in UTC. */
    static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        return cell instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.SECONDS).toString()
                : cell.toString();
    }

    /**
     * A text that no spreadsheet takes for a formula: where the first character that is no space begins one, an apostrophe
     * goes before it.
     */
    static String harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            if (DANGEROUS.indexOf(it) >= 0) {
                return "'" + text;
            }
            if (!Character.isWhitespace(it) && !Character.isSpaceChar(it)) {
                return text;
            }
        }
        return text;
    }
}
