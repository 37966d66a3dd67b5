package org.collaborativecourses.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static final List<String> COLUMNS = List.of("name", "places", "number", "at");

    private static byte[] write(TableFormat format, Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = format.write(out, "test", COLUMNS)) {
            table.row(cells);
        }
        return out.toByteArray();
    }

    private static String csv(Object... cells) throws IOException {
        return new String(write(TableFormat.CSV, cells), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\uff1d1",
                "=cmd|' /C calc'!A0"
            })
    void noTextBecomesAFormula(String text) throws IOException {
        assertEquals("'" + text, TableWriter.harmless(text));
        assertTrue(csv(text, List.of(text), 1, null).contains("'" + text.substring(0, 1)));
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                        new ByteArrayInputStream(write(TableFormat.XLSX, text, List.of(text), 1, null)));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Row row = rows.skip(1).findFirst().orElseThrow();
            for (int i = 0; i < 2; i++) {
                Cell cell = row.getCell(i);
                assertEquals(CellType.STRING, cell.getType());
                assertTrue(cell.getRawValue().startsWith("'"), cell.getRawValue());
            }
        }
    }

    @Test
    void csvIsWhatExcelAndOtherSystemsRead() throws IOException {
        assertEquals(
                "\ufeffname,places,number,at\r\n\"Ali, \"\"the\"\" first\",Bamako; Paris,7,2026-03-01T13:05:00Z\r\n",
                csv("Ali, \"the\" first", List.of("Bamako", "Paris"), 7, Instant.parse("2026-03-01T13:05:00.123Z")));
    }

    @Test
    void jsonKeepsTextsAsTheyAre() throws IOException {
        assertEquals(
                "[{\"name\":\"=1\",\"places\":[\"a\"],\"number\":4.5,\"at\":null}]",
                new String(write(TableFormat.JSON, "=1", List.of("a"), 4.5, null), StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyTableHasItsHeading() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            format.write(out, "test", COLUMNS).close();
            assertTrue(out.size() > 1, format.name());
        }
    }

    /** Looks at what is reachable after each ten thousand rows; what leaves the writer is not kept here. */
    @Test
    void aLongTableDoesNotGrowInMemory() throws IOException {
        for (TableFormat format : TableFormat.values()) {
            List<Long> used = new ArrayList<>();
            try (TableWriter table = format.write(OutputStream.nullOutputStream(), "test", COLUMNS)) {
                for (int i = 1; i <= 100_000; i++) {
                    table.row("Somebody of some name " + i, List.of("Place " + i), i, Instant.ofEpochSecond(i));
                    if (i % 50_000 == 0) {
                        System.gc();
                        Runtime runtime = Runtime.getRuntime();
                        used.add(runtime.totalMemory() - runtime.freeMemory());
                    }
                }
            }
            assertTrue(used.get(1) - used.get(0) < 6_000_000, format + " " + used);
        }
    }
}
