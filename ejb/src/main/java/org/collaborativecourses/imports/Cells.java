package org.collaborativecourses.imports;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;

/** What people write into cells: countries and languages by code or by name, days, lists. */
final class Cells {

    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(?:\\.0+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, Language> LANGUAGES = languages();

    private Cells() {}

    /** The code, or what was written where it names no country. */
    static String country(String written) {
        return COUNTRIES.getOrDefault(written.toLowerCase(Locale.ROOT), written);
    }

    static Optional<Language> language(String written) {
        return Optional.ofNullable(LANGUAGES.get(written.toLowerCase(Locale.ROOT)));
    }

    /**
     * Year first, or day.month.year, or the number that a spreadsheet keeps. With slashes nobody knows which is the month.
     *
     * @throws InvalidException at the column where it is none of these
     */
    static LocalDate day(String column, String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (SERIAL.matcher(written).matches()) {
            return SERIAL_ZERO.plusDays((long) Double.parseDouble(written));
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(written, format);
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        throw new InvalidException(column, "imports.error.day", written);
    }

    /** Parts between semicolons, bars or line breaks. */
    static List<String> list(String written) {
        return Arrays.stream(written.split("[;|\\n]"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            names.put(code.toLowerCase(Locale.ROOT), code);
            for (Language language : Language.values()) {
                ULocale in = ULocale.forLocale(language.locale());
                names.putIfAbsent(new ULocale("", code).getDisplayCountry(in).toLowerCase(Locale.ROOT), code);
            }
        }
        return names;
    }

    private static Map<String, Language> languages() {
        Map<String, Language> names = new HashMap<>();
        for (Language named : Language.values()) {
            names.put(named.code(), named);
            names.put(named.ownName().toLowerCase(Locale.ROOT), named);
            for (Language in : Language.values()) {
                names.putIfAbsent(
                        ULocale.getDisplayLanguage(named.code(), ULocale.forLocale(in.locale()))
                                .toLowerCase(Locale.ROOT),
                        named);
            }
        }
        return names;
    }
}
