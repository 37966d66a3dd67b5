package org.collaborativecourses.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook. Before it is opened everything in it is unpacked once and counted, because what an archive
 * says of its own size need not be true; and a document type, which could name files and addresses, is refused.
 */
final class XlsxFile {

    private static final int MOST_ENTRIES = 400;
    private static final long MOST_BYTES = 80L * 1024 * 1024;
    /** All texts of a workbook are in memory at once. */
    private static final long MOST_BYTES_OF_TEXTS = 24L * 1024 * 1024;

    private static final byte[] DOCUMENT_TYPE = {'<', '!', 'D', 'O', 'C', 'T', 'Y', 'P', 'E'};
    private static final String TEXTS = "sharedstrings.xml";

    private XlsxFile() {}

    /** Whether it is an archive, by its first bytes. */
    static boolean is(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    static Table read(byte[] bytes, ImportKind kind) {
        measure(bytes);
        List<Table.Row> rows = new ArrayList<>();
        List<List<String>> names = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<Row> all = workbook.getFirstSheet().openStream()) {
            all.forEach(row -> {
                List<String> cells = cells(row);
                if (names.isEmpty()) {
                    names.add(cells);
                } else {
                    CsvFile.keep(rows, new Table.Row(row.getRowNum(), cells));
                }
            });
        } catch (UnreadableFileException refused) {
            throw refused;
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException broken) {
            // What the reader throws at a file that only looks like a workbook.
            throw new UnreadableFileException("imports.error.xlsx");
        }
        return new Heading(kind).table(names.isEmpty() ? List.of() : names.get(0), rows);
    }

    private static void measure(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            long left = MOST_BYTES;
            int entries = 0;
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableFileException("imports.error.xlsxBig");
                }
                boolean texts =
                        entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith(TEXTS);
                try (InputStream in = zip.getInputStream(entry)) {
                    left -= unpack(in, texts ? Math.min(left, MOST_BYTES_OF_TEXTS) : left);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableFileException("imports.error.xlsx");
        }
    }

    /** @return how many bytes it has */
    private static long unpack(InputStream in, long most) throws IOException {
        byte[] part = new byte[64 * 1024];
        long read = 0;
        int matched = 0;
        for (int n = in.read(part); n >= 0; n = in.read(part)) {
            read += n;
            if (read > most) {
                throw new UnreadableFileException("imports.error.xlsxBig");
            }
            for (int i = 0; i < n; i++) {
                matched = part[i] == DOCUMENT_TYPE[matched] ? matched + 1 : part[i] == DOCUMENT_TYPE[0] ? 1 : 0;
                if (matched == DOCUMENT_TYPE.length) {
                    throw new UnreadableFileException("imports.error.xlsxType");
                }
            }
        }
        return read;
    }

    private static List<String> cells(Row row) {
        int last = row.getCellCount();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            String text = text(row.getCell(i));
            if (i >= Table.MOST_COLUMNS) {
                if (!text.isEmpty()) {
                    throw new UnreadableFileException("imports.error.tooManyColumns", Table.MOST_COLUMNS);
                }
                continue;
            }
            cells.add(text);
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        String whole = text == null ? "" : text.strip();
        return whole.length() > Table.LONGEST_CELL ? whole.substring(0, Table.LONGEST_CELL) : whole;
    }
}
