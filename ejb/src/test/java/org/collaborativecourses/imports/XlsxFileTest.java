package org.collaborativecourses.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

    private static byte[] workbook(Object[]... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    Object value = rows[row][column];
                    if (value instanceof LocalDate day) {
                        sheet.value(row, column, day);
                        sheet.style(row, column).format("yyyy-MM-dd").set();
                    } else if (value instanceof Integer number) {
                        sheet.value(row, column, number);
                    } else if (value != null) {
                        sheet.value(row, column, value.toString());
                    }
                }
            }
        }
        return out.toByteArray();
    }

    /** The same workbook with other entries in place of some of its own, or beside them. */
    private static byte[] with(byte[] workbook, Map<String, byte[]> others) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!others.containsKey(entry.getName())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(in.getInputStream(entry).readAllBytes());
                }
            }
            for (Map.Entry<String, byte[]> other : others.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] people() throws IOException {
        return workbook(
                new Object[] {"email", "name", "from"},
                new Object[] {"a@example.org", "Awa", LocalDate.of(2026, 3, 31)});
    }

    private static String refusal(byte[] file) {
        assertTrue(XlsxFile.is(file));
        return assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThrows(UnreadableFileException.class, () -> XlsxFile.read(file, ImportKind.PEOPLE))
                        .messageKey());
    }

    @Test
    void readsTheFirstSheetWithDaysAndNumbers() throws IOException {
        Table table = XlsxFile.read(people(), ImportKind.PEOPLE);
        Table.Row row = table.rows().get(0);
        assertEquals(2, row.number());
        assertEquals("Awa", table.cell(row, "name"));
        assertEquals(LocalDate.of(2026, 3, 31), Cells.day("from", table.cell(row, "from")));
    }

    @Test
    void leavesOutEmptyRowsAndKeepsTheNumbersOfTheOthers() throws IOException {
        Table table = XlsxFile.read(
                workbook(new Object[] {"name", null, "email"}, new Object[] {}, new Object[] {"B", null, "b@example.org"
                }),
                ImportKind.PEOPLE);
        assertEquals(3, table.rows().get(0).number());
        assertEquals("b@example.org", table.cell(table.rows().get(0), "email"));
    }

    @Test
    void refusesABombInBoundedMemory() throws IOException {
        byte[] zeros = new byte[90 * 1024 * 1024];
        Arrays.fill(zeros, (byte) ' ');
        byte[] bomb = with(people(), Map.of("xl/media/image1.bin", zeros));
        assertTrue(bomb.length < 1024 * 1024, "small as it came: " + bomb.length);
        assertEquals("imports.error.xlsxBig", refusal(bomb));
    }

    @Test
    void refusesABombOfTexts() throws IOException {
        byte[] texts = ("<sst>" + "<si><t>a</t></si>".repeat(2_000_000) + "</sst>").getBytes(StandardCharsets.UTF_8);
        assertEquals("imports.error.xlsxBig", refusal(with(people(), Map.of("xl/sharedStrings.xml", texts))));
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        Map<String, byte[]> many = new java.util.HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            many.put("xl/x" + i + ".xml", new byte[0]);
        }
        assertEquals("imports.error.xlsxBig", refusal(with(people(), many)));
    }

    @Test
    void opensNoSocketAndNoFileForAnEntity() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            listener.setSoTimeout(300);
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            String sheet = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"" + address
                    + "\"><!ENTITY y SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                    + " t=\"inlineStr\"><is><t>&x;&y;</t></is></c></row></sheetData></worksheet>";
            for (var charset : java.util.List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
                String declared = sheet.replace("version=\"1.0\"", "version=\"1.0\" encoding=\"" + charset + "\"");
                byte[] file = with(people(), Map.of("xl/worksheets/sheet1.xml", declared.getBytes(charset)));
                assertThrows(UnreadableFileException.class, () -> XlsxFile.read(file, ImportKind.PEOPLE));
            }
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void refusesWhatOnlyLooksLikeAWorkbook() throws IOException {
        byte[] empty = with(people(), Map.of("xl/workbook.xml", "<nothing/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("imports.error.xlsx", refusal(empty));
        assertEquals("imports.error.xlsx", refusal(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0}));
        byte[] cut = Arrays.copyOf(people(), 400);
        assertEquals("imports.error.xlsx", refusal(cut));
        byte[] broken = with(
                people(),
                Map.of("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row".getBytes(StandardCharsets.UTF_8)));
        assertEquals("imports.error.xlsx", refusal(broken));
    }
}
