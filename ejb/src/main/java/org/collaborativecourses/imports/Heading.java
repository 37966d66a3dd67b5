package org.collaborativecourses.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;

/** The first row: which column is which, by its code or by what any of our languages calls it. */
final class Heading {

    private final ImportKind kind;
    private final Map<String, String> known = new HashMap<>();

    Heading(ImportKind kind) {
        this.kind = kind;
        Stream.concat(kind.required().stream(), kind.optional().stream()).forEach(column -> {
            known.put(folded(column), column);
            for (Language language : Language.values()) {
                known.put(folded(Texts.in(language).text(ImportKind.textKey(column))), column);
            }
        });
    }

    /** How many of the cells name a column. */
    long fit(List<String> cells) {
        return cells.stream().filter(it -> known.containsKey(folded(it))).count();
    }

    /** @throws UnreadableFileException where a column is missing or there twice */
    Table table(List<String> cells, List<Table.Row> rows) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String column = known.get(folded(cells.get(i)));
            if (column == null) {
                if (!cells.get(i).isBlank()) {
                    unknown.add(cells.get(i));
                }
            } else if (columns.put(column, i) != null) {
                throw new UnreadableFileException("imports.error.columnTwice", cells.get(i));
            }
        }
        List<String> missing =
                kind.required().stream().filter(it -> !columns.containsKey(it)).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFileException("imports.error.columnMissing", String.join(", ", missing));
        }
        return new Table(columns, unknown, rows);
    }

    private static String folded(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
