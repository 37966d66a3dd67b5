package org.collaborativecourses.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static Table read(byte[] bytes) {
        return CsvFile.read(bytes, ImportKind.PEOPLE);
    }

    private static Table read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String only(Table table, String column) {
        assertEquals(1, table.rows().size());
        return table.cell(table.rows().get(0), column);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        Table table = read(String.join(separator, "email", "name", "country") + "\r\n"
                + String.join(separator, "awa@example.org", "Awa", "SN") + "\r\n");
        assertEquals("awa@example.org", only(table, "email"));
        assertEquals("SN", only(table, "country"));
    }

    @Test
    void readsUtf8WithAndWithoutMarkAndTheOldCodePage() {
        String text = "email;name\nawa@example.org;Zoé Nuñez\n";
        assertEquals("Zoé Nuñez", only(read(text), "name"));
        assertEquals("Zoé Nuñez", only(read("\ufeff" + text), "name"));
        assertEquals("Zoé Nuñez", only(read(text.getBytes(Charset.forName("windows-1252"))), "name"));
        assertEquals("Zoé Nuñez", only(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)), "name"));
    }

    @Test
    void keepsLineBreaksInsideQuotationMarksAndCountsRowsAsSpreadsheetsDo() {
        Table table = read("email,name,note\na@example.org,A,\"one\ntwo, \"\"three\"\"\"\n\nb@example.org,B,\n");
        assertEquals(List.of(2, 4), table.rows().stream().map(Table.Row::number).toList());
        assertEquals(List.of("note"), table.unknown());
        assertEquals("one\ntwo, \"three\"", table.rows().get(0).cells().get(2));
    }

    @Test
    void knowsHeadingsInAllLanguages() {
        Table table = read("Correo electrónico;NOMBRE;País\na@example.org;Ana;Perú\n");
        assertEquals("Perú", only(table, "country"));
        assertEquals("A", only(read("البريد الإلكتروني,الاسم\na@example.org,A\n"), "name"));
    }

    @Test
    void takesTheLineThatNamesTheSeparator() {
        Table table = read("sep=;\r\nemail;name\r\na@example.org;A\r\n");
        assertEquals(3, table.rows().get(0).number());
    }

    @Test
    void saysWhatIsMissingOrThereTwice() {
        assertEquals(
                "imports.error.columnMissing",
                assertThrows(UnreadableFileException.class, () -> read("email\na@example.org\n"))
                        .messageKey());
        assertEquals(
                "imports.error.columnTwice",
                assertThrows(UnreadableFileException.class, () -> read("email,name,Nom\na,b,c\n"))
                        .messageKey());
        assertThrows(UnreadableFileException.class, () -> read(""));
        assertThrows(UnreadableFileException.class, () -> read(new byte[] {0, 1, 2, 3, 0, 0}));
    }

    @Test
    void refusesMoreRowsThanAListHas() {
        String many = "email,name\n" + "a@example.org,A\n".repeat(Table.MOST_ROWS + 1);
        assertEquals(
                "imports.error.tooManyRows",
                assertThrows(UnreadableFileException.class, () -> read(many)).messageKey());
    }
}
