package org.collaborativecourses.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Text as spreadsheets write it: with or without a byte order mark, UTF-8 or the old code page of Western Windows, with
 * commas, semicolons or tabs, and with line breaks inside quotation marks.
 */
final class CsvFile {

    private static final char MARK = '\ufeff';
    private static final String NAMES_SEPARATOR = "(?is)^sep=.\\r?\\n.*";

    private CsvFile() {}

    static Table read(byte[] bytes, ImportKind kind) {
        String text = decode(bytes);
        int before = text.matches(NAMES_SEPARATOR) ? 1 : 0;
        String body = before == 0 ? text : text.substring(text.indexOf('\n') + 1);
        Heading heading = new Heading(kind);
        Stream<Character> separators = before == 1 ? Stream.of(text.charAt(4)) : Stream.of(',', ';', '\t');
        char separator = separators
                .max(Comparator.comparing(it -> heading.fit(first(body, it))))
                .orElseThrow();
        List<Table.Row> rows = new ArrayList<>();
        List<String> names = List.of();
        try (CSVParser parser = parser(body, separator)) {
            for (CSVRecord record : parser) {
                List<String> cells = cells(record);
                int number = Math.toIntExact(record.getRecordNumber()) + before;
                if (record.getRecordNumber() == 1) {
                    names = cells;
                } else {
                    keep(rows, new Table.Row(number, cells));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new UnreadableFileException("imports.error.csv");
        }
        return heading.table(names, rows);
    }

    static void keep(List<Table.Row> rows, Table.Row row) {
        if (row.isEmpty()) {
            return;
        }
        if (rows.size() >= Table.MOST_ROWS) {
            throw new UnreadableFileException("imports.error.tooManyRows", Table.MOST_ROWS);
        }
        rows.add(row);
    }

    private static List<String> first(String body, char separator) {
        try (CSVParser parser = parser(body, separator)) {
            return parser.stream().findFirst().map(CsvFile::cells).orElse(List.of());
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            return List.of();
        }
    }

    private static List<String> cells(CSVRecord record) {
        if (record.size() > Table.MOST_COLUMNS) {
            throw new UnreadableFileException("imports.error.tooManyColumns", Table.MOST_COLUMNS);
        }
        return record.stream()
                .map(it -> it.length() > Table.LONGEST_CELL ? it.substring(0, Table.LONGEST_CELL) : it)
                .map(String::strip)
                .toList();
    }

    private static CSVParser parser(String body, char separator) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        return CSVParser.builder()
                .setReader(new StringReader(body))
                .setFormat(format)
                .get();
    }

    static String decode(byte[] bytes) {
        for (Charset charset : List.of(
                startsWith(bytes, 0xff, 0xfe) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8,
                startsWith(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8)) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return withoutNothing(text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1));
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        return withoutNothing(new String(bytes, Charset.forName("windows-1252")));
    }

    private static String withoutNothing(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFileException("imports.error.csv");
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
