package org.collaborativecourses.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What tables leave the house as. */
public enum TableFormat {
    /** RFC 4180 in UTF-8 with a byte order mark, which Excel asks for. */
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json");

    private final String contentType;

    TableFormat(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TableFormat> find(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /**
     * Begins a table, which is written as its rows come and never held.
     *
     * @param columns their names, as docs/exports.md lists them
     */
    public TableWriter write(OutputStream out, String name, List<String> columns) throws IOException {
        return switch (this) {
            case CSV -> new CsvWriter(out, columns);
            case XLSX -> new XlsxWriter(out, name, columns);
            case JSON -> new JsonWriter(out, columns);
        };
    }
}
