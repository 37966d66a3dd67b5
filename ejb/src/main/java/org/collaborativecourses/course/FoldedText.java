package org.collaborativecourses.course;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text as the search compares it: no accents, no vowel signs, one form of alef, yeh and teh marbuta, lower case. The same
 * folding is done to what is searched and to what is asked.
 */
final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\u0640]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** InnoDB indexes no word shorter than this. */
    private static final int SHORTEST = 3;

    private static final int MOST_WORDS = 12;

    /**
     * What Arabic writes in one piece with a word: the article, "and", "in", "for". Whoever searches for education finds
     * the page that says "the education", and the other way round.
     */
    private static final List<String> ARABIC_BEFORE = List.of("", "ال", "و", "وال", "ب", "بال", "ل", "لل");

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:[وبكفل]?ال|لل)(?=.{3})");

    /** InnoDB's own list of words that it does not index; asking for one of them would find nothing. */
    private static final Set<String> NOT_INDEXED = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when", "where", "who",
            "will", "with", "und", "www");

    private FoldedText() {}

    static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT)
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace("ß", "ss")
                .replace("œ", "oe");
    }

    /** What MariaDB is asked: every word, or the beginning of one. Empty where nothing can be asked. */
    static String query(String asked) {
        List<String> words = words(asked);
        return words.stream().map(FoldedText::required).collect(Collectors.joining(" "));
    }

    private static String required(String word) {
        if (!ARABIC.matcher(word).matches()) {
            return "+" + word + "*";
        }
        String bare = ARTICLE.matcher(word).replaceFirst("");
        return Stream.of(word, bare)
                .flatMap(it -> ARABIC_BEFORE.stream().map(before -> before + it + "*"))
                .distinct()
                .collect(Collectors.joining(" ", "+(", ")"));
    }

    static List<String> words(String asked) {
        return Stream.of(BETWEEN_WORDS.split(of(asked)))
                .filter(word -> word.length() >= SHORTEST && !NOT_INDEXED.contains(word))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
