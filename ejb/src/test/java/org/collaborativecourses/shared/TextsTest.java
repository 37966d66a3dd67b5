package org.collaborativecourses.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    /** Units, names and words that are written alike in English and in the language; a reader has looked at each. */
    private static final Map<Language, Set<String>> SAME_AS_ENGLISH = Map.of(
            Language.FR,
                    Set.of(
                            "certificate.print.code",
                            "course.licence",
                            "course.licence.CC-BY-4.0",
                            "course.source",
                            "identity.invitations.actions",
                            "identity.invitations.organisation",
                            "identity.invitations.title",
                            "marking.said.of",
                            "programme.kind",
                            "programme.title",
                            "imports.column.organisation",
                            "progress.task.version",
                            "quiz.question.place",
                            "template.logos",
                            "report.by.module",
                            "report.by.organisation",
                            "report.total",
                            "shared.date",
                            "shared.hoursMinutes",
                            "shared.kind.audio",
                            "shared.kind.page",
                            "shared.kind.quiz",
                            "shared.version"),
            Language.ES,
                    Set.of(
                            "content.check.error",
                            "organisation.roles",
                            "course.source",
                            "report.total",
                            "shared.hoursMinutes",
                            "shared.kind.audio",
                            "shared.kind.video",
                            "shared.megabytes",
                            "shared.no"),
            Language.PT, Set.of("course.source", "report.total", "shared.hoursMinutes", "shared.megabytes"),
            Language.AR, Set.of());

    private static final Instant MOMENT = Instant.parse("2026-03-01T13:05:00Z");

    @ParameterizedTest
    @EnumSource
    void noBundleIsMissing(Language language) {
        assertEquals(List.of(), Texts.missingBundles(language));
    }

    @ParameterizedTest
    @EnumSource
    void eachBundleHasTheKeysOfTheEnglishOne(Language language) {
        List<String> wrong = new ArrayList<>();
        for (String bundle : Texts.BUNDLES) {
            Set<String> english = bundle(bundle, Language.EN).keySet();
            Set<String> own = bundle(bundle, language).keySet();
            difference(english, own).forEach(key -> wrong.add("missing: " + key));
            difference(own, english).forEach(key -> wrong.add("English does not have: " + key));
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource
    void eachKeyStandsOnceAndInItsFeaturesBundle(Language language) throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String bundle : Texts.BUNDLES) {
            for (String line : lines(bundle, language)) {
                String key = line.substring(0, Math.max(0, line.indexOf('=')));
                if (!key.startsWith(bundle + ".") || !seen.add(key)) {
                    wrong.add(bundle + ": " + line);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsEmpty(Language language) {
        assertEquals(List.of(), wrong(language, (text, wrong) -> {
            if (text.isBlank() || !text.equals(text.strip())) {
                wrong.add("empty, or spaces at an end");
            }
        }));
    }

    @ParameterizedTest
    @EnumSource
    void eachPatternTakesTheArgumentsOfTheEnglishOne(Language language) {
        Texts english = Texts.in(Language.EN);
        List<String> wrong = new ArrayList<>();
        Texts.in(language).all().forEach((key, text) -> {
            String there = english.all().get(key);
            if (there != null && !arguments(there).equals(arguments(text))) {
                wrong.add(key + ": " + arguments(text) + ", in English " + arguments(there));
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** In a pattern a plain apostrophe would quote what follows it; the typographic one is a letter like any other. */
    @ParameterizedTest
    @EnumSource
    void noPatternHasAPlainApostrophe(Language language) {
        assertEquals(List.of(), wrong(language, (text, wrong) -> {
            if (text.contains("{") && text.contains("'")) {
                wrong.add(text);
            }
        }));
    }

    /** In French a space stands before these signs; on a phone it would send them to the next line. */
    @Test
    void frenchKeepsItsSignsOnTheLineOfTheirWord() {
        Pattern loose = Pattern.compile("« | [:;?!»](?!:)");
        assertEquals(List.of(), wrong(Language.FR, (text, wrong) -> {
            if (loose.matcher(text).find()) {
                wrong.add(text);
            }
        }));
    }

    @ParameterizedTest
    @EnumSource
    void eachPluralHasAllFormsOfTheLanguage(Language language) {
        PluralRules rules = PluralRules.forLocale(new ULocale(language == Language.PT ? "pt-PT" : language.code()));
        assertEquals(List.of(), wrong(language, (text, wrong) -> {
            for (Set<String> forms : plurals(text)) {
                for (String form : rules.getKeywords()) {
                    double only = rules.getUniqueKeywordValue(form);
                    boolean byValue = only != PluralRules.NO_UNIQUE_VALUE && forms.contains("=" + (long) only);
                    if (!forms.contains(form) && !byValue) {
                        wrong.add("the form " + form + " is missing");
                    }
                }
                difference(forms, rules.getKeywords()).stream()
                        .filter(form -> !form.startsWith("="))
                        .forEach(form -> wrong.add("the language has no form " + form));
            }
        }));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void nothingIsLeftInEnglish(Language language) {
        Map<String, String> english = Texts.in(Language.EN).all();
        Set<String> same = new TreeSet<>();
        Texts.in(language).all().forEach((key, text) -> {
            if (text.equals(english.get(key)) && hasWords(text)) {
                same.add(key);
            }
        });
        same.removeAll(SAME_AS_ENGLISH.get(language));
        assertEquals(Set.of(), same);
    }

    @ParameterizedTest
    @EnumSource
    void numbersInPatternsHaveDigitsThatEverybodyReads(Language language) {
        Texts texts = Texts.in(language);
        for (long count : new long[] {0, 1, 2, 3, 11, 100, 1_000_000}) {
            String text = texts.format("shared.minutes", count);
            assertTrue(text.chars().noneMatch(it -> it >= 0x660 && it <= 0x669), text);
        }
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertEquals("12,345.5", Texts.in(Language.EN).number(12345.5));
        assertEquals("12_345,5", visible(Texts.in(Language.FR).number(12345.5)));
        assertEquals("12.345,5", Texts.in(Language.ES).number(12345.5));
        assertEquals("12_345,5", visible(Texts.in(Language.PT).number(12345.5)));
        assertEquals("70%", Texts.in(Language.EN).percent(70));
        assertEquals("70_%", visible(Texts.in(Language.FR).percent(70)));
        assertEquals("70_%", visible(Texts.in(Language.ES).percent(70)));
        assertEquals("70%", Texts.in(Language.PT).percent(70));
        assertEquals("70%", visible(Texts.in(Language.AR).percent(70)));
    }

    @Test
    void datesAreWrittenAsTheLanguageWritesThem() {
        assertEquals("1 March 2026", Texts.in(Language.EN).date(MOMENT));
        assertEquals("1 mars 2026", Texts.in(Language.FR).date(MOMENT));
        assertEquals("1 de marzo de 2026", Texts.in(Language.ES).date(MOMENT));
        assertEquals("1 de março de 2026", Texts.in(Language.PT).date(MOMENT));
        assertEquals("1 مارس 2026", Texts.in(Language.AR).date(MOMENT));
    }

    @ParameterizedTest
    @EnumSource
    void hoursAreThoseOfTheReader(Language language) {
        String there = Texts.in(language).dateTime(MOMENT, ZoneId.of("Asia/Kathmandu"));
        assertTrue(there.contains(language == Language.AR ? "6:50" : "18:50"), there);
    }

    @ParameterizedTest
    @EnumSource
    void aDeadlineSaysWhoseHoursItMeans(Language language) {
        String there = Texts.in(language).due(MOMENT, ZoneId.of("Asia/Kathmandu"));
        assertTrue(there.endsWith("+5:45)"), there);
    }

    @Test
    void pluralsAreThoseOfTheLanguage() {
        assertEquals("1 minute", Texts.in(Language.EN).minutes(1));
        assertEquals("0 minute", Texts.in(Language.FR).minutes(0));
        assertEquals("0 minutos", Texts.in(Language.ES).minutes(0));
        assertEquals("0 minutos", Texts.in(Language.PT).minutes(0));
        assertEquals(
                "1_000_000 de cours trouvés",
                visible(Texts.in(Language.FR).format("course.catalogue.found", 1_000_000)));
        Texts arabic = Texts.in(Language.AR);
        assertEquals("دقيقة واحدة", arabic.minutes(1));
        assertEquals("دقيقتان", arabic.minutes(2));
        assertEquals("3 دقائق", arabic.minutes(3));
        assertEquals("11 دقيقة", arabic.minutes(11));
    }

    @Test
    void longTimesAndSizesAreRoundedAsPeopleSayThem() {
        Texts english = Texts.in(Language.EN);
        assertEquals("1 hour", english.minutes(60));
        assertEquals("1 h 30 min", english.minutes(90));
        assertEquals("20 seconds", english.duration(Duration.ofSeconds(20)));
        assertEquals("2 minutes", english.duration(Duration.ofSeconds(61)));
        assertEquals("1 KB", english.kilobytes(1));
        assertEquals("1,5 Mo", Texts.in(Language.FR).kilobytes(1_536_000));
    }

    /** Spaces that do not break as underlines, marks of direction as nothing. */
    private static String visible(String text) {
        return text.replaceAll("[\u00a0\u202f]", "_").replaceAll("\\p{Cf}", "");
    }

    private static boolean hasWords(String text) {
        return text.replaceAll("\\{[^{}]*}", "").chars().anyMatch(Character::isLetter);
    }

    private static List<String> wrong(Language language, BiConsumer<String, List<String>> rule) {
        List<String> wrong = new ArrayList<>();
        new TreeMap<>(Texts.in(language).all()).forEach((key, text) -> {
            List<String> here = new ArrayList<>();
            rule.accept(text, here);
            here.forEach(it -> wrong.add(key + ": " + it));
        });
        return wrong;
    }

    /** The names of the arguments: two languages may put them differently, never leave one out or take another. */
    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_START) {
                arguments.add(pattern.getSubstring(pattern.getPart(i + 1)));
            }
        }
        return arguments;
    }

    private static List<Set<String>> plurals(String text) {
        List<Set<String>> plurals = new ArrayList<>();
        MessagePattern pattern = new MessagePattern(text);
        for (int i = 0; i < pattern.countParts(); i++) {
            Part start = pattern.getPart(i);
            if (start.getType() == Part.Type.ARG_START && start.getArgType() == ArgType.PLURAL) {
                Set<String> forms = new TreeSet<>();
                for (int j = i + 1; j < pattern.getLimitPartIndex(i); j++) {
                    if (pattern.getPartType(j) == Part.Type.ARG_SELECTOR) {
                        forms.add(pattern.getSubstring(pattern.getPart(j)));
                    }
                }
                plurals.add(forms);
            }
        }
        return plurals;
    }

    private static Set<String> difference(Set<String> some, Set<String> others) {
        Set<String> difference = new TreeSet<>(some);
        difference.removeAll(others);
        return difference;
    }

    private static SortedMap<String, String> bundle(String bundle, Language language) {
        Properties texts = new Properties();
        try (Reader reader = reader(bundle, language)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(bundle + " in " + language, e);
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        texts.forEach((key, text) -> sorted.put((String) key, (String) text));
        return sorted;
    }

    private static List<String> lines(String bundle, Language language) throws IOException {
        try (Reader reader = reader(bundle, language)) {
            BufferedReader lines = new BufferedReader(reader);
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static Reader reader(String bundle, Language language) {
        String resource = "/texts/" + bundle + "_" + language.code() + ".properties";
        return new InputStreamReader(TextsTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
    }
}
