package org.collaborativecourses.shared;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the interface, one bundle per feature and language, and what is written differently in each language:
 * plurals, dates, numbers. Digits are 0–9 in every language, so that a code or a date reads the same to everybody who
 * compares two screens.
 */
public final class Texts {

    /** The features that have a bundle, each {@code texts/<feature>_<language>.properties}. */
    public static final List<String> BUNDLES = List.of(
            "shared",
            "audit",
            "identity",
            "organisation",
            "question",
            "content",
            "course",
            "enrolment",
            "imports",
            "template",
            "quiz",
            "progress",
            "marking",
            "certificate",
            "programme",
            "participation",
            "collaborative",
            "offering",
            "report",
            "reminder",
            "notification",
            "privacy");

    private static final Map<Language, Texts> ALL = loadAll();

    private final Language language;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();
    private final ULocale icuLocale;
    private final Locale locale;
    private final LocalizedNumberFormatter numbers;
    private final LocalizedNumberFormatter percents;

    private Texts(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Collections.unmodifiableMap(texts);
        // Dates in English have the day first, as most of the world that reads it here writes them; the Portuguese is
        // that of Africa and Europe, where nothing and half of something are plural, other than in Brazil.
        String region = language == Language.EN ? "-GB" : language == Language.PT ? "-PT" : "";
        this.locale = Locale.forLanguageTag(language.code() + region + "-u-nu-latn");
        this.icuLocale = ULocale.forLocale(locale);
        this.numbers = NumberFormatter.withLocale(icuLocale).precision(Precision.maxFraction(3));
        this.percents =
                NumberFormatter.withLocale(icuLocale).unit(NoUnit.PERCENT).precision(Precision.integer());
    }

    public static Texts in(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** All texts by key, as they stand in the bundles. */
    public Map<String, String> all() {
        return texts;
    }

    /** @throws IllegalArgumentException where no bundle has the key */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language.code());
        }
        return text;
    }

    /** The text with its arguments in place; an ICU pattern, so that plurals are right. */
    public String format(String key, Object... arguments) {
        if (arguments.length == 0) {
            return text(key);
        }
        MessageFormat pattern = patterns.computeIfAbsent(key, it -> new MessageFormat(text(it), icuLocale));
        synchronized (pattern) {
            return pattern.format(arguments);
        }
    }

    public String number(Number value) {
        return numbers.format(value).toString();
    }

    public String percent(double percent) {
        return percents.format(percent).toString();
    }

    public String date(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .withZone(zone)
                .format(instant);
    }

    public String dateTime(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(locale)
                .withZone(zone)
                .format(instant);
    }

    /** A moment until which something may be done, with how far the clocks meant are from Greenwich then. */
    public String due(Instant instant, ZoneId zone) {
        String offset = DateTimeFormatter.ofPattern("O", locale).withZone(zone).format(instant);
        return dateTime(instant, zone) + " (" + offset + ")";
    }

    public String date(Instant instant) {
        return date(instant, ZoneOffset.UTC);
    }

    /** A size as people read it: kilobytes rounded up, megabytes with one decimal from 1,000 KB on. */
    public String kilobytes(long bytes) {
        long kilobytes = (bytes + 1023) / 1024;
        return kilobytes < 1000
                ? format("shared.kilobytes", kilobytes)
                : format("shared.megabytes", Math.round(kilobytes / 102.4) / 10.0);
    }

    public String minutes(long minutes) {
        return minutes < 60
                ? format("shared.minutes", minutes)
                : minutes % 60 == 0
                        ? format("shared.hours", minutes / 60)
                        : format("shared.hoursMinutes", minutes / 60, minutes % 60);
    }

    /** A list as the language writes it: "a, b and c". */
    public String join(List<String> parts) {
        return ListFormatter.getInstance(icuLocale).format(parts);
    }

    /** A waiting time as people say it, in whole minutes rounded up, or seconds below one. */
    public String duration(Duration duration) {
        return duration.toSeconds() < 60
                ? format("shared.seconds", Math.max(1, duration.toSeconds()))
                : minutes((duration.toSeconds() + 59) / 60);
    }

    private static Map<Language, Texts> loadAll() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> texts = new HashMap<>();
            for (String bundle : BUNDLES) {
                load(bundle, language).forEach((key, text) -> texts.put((String) key, (String) text));
            }
            all.put(language, new Texts(language, texts));
        }
        return all;
    }

    private static Properties load(String bundle, Language language) {
        String resource = "/texts/" + bundle + "_" + language.code() + ".properties";
        Properties texts = new Properties();
        URL found = Texts.class.getResource(resource);
        if (found == null) {
            return texts;
        }
        try (Reader reader = new InputStreamReader(found.openStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
        return texts;
    }

    /** The features whose bundle is missing in this language; a test keeps it empty. */
    static List<String> missingBundles(Language language) {
        List<String> missing = new ArrayList<>(BUNDLES);
        missing.removeIf(
                bundle -> Texts.class.getResource("/texts/" + bundle + "_" + language.code() + ".properties") != null);
        return missing;
    }
}
