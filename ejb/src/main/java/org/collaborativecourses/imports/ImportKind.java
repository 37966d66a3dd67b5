package org.collaborativecourses.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file is of, and which columns it may have. */
public enum ImportKind {
    ORGANISATIONS(
            "organisations",
            List.of("name"),
            List.of(
                    "key",
                    "short-name",
                    "type",
                    "country",
                    "region",
                    "components",
                    "language",
                    "member-of",
                    "from",
                    "to")),
    PEOPLE(
            "people",
            List.of("email", "name"),
            List.of("language", "country", "time-zone", "organisation", "from", "to")),
    ENROLMENTS("enrolments", List.of("email", "course"), List.of());

    private final String code;
    private final List<String> required;
    private final List<String> optional;

    ImportKind(String code, List<String> required, List<String> optional) {
        this.code = code;
        this.required = required;
        this.optional = optional;
    }

    /** As tables, addresses and message keys write it. */
    public String code() {
        return code;
    }

    /** Columns without which a file cannot be read. */
    public List<String> required() {
        return required;
    }

    public List<String> optional() {
        return optional;
    }

    /** The key of the text that names a column. */
    public static String textKey(String column) {
        return "imports.column." + column;
    }

    public static Optional<ImportKind> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
