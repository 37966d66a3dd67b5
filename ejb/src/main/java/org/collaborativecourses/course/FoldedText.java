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
        return words.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
    }

    static List<String> words(String asked) {
        return Stream.of(BETWEEN_WORDS.split(of(asked)))
                .filter(word -> word.length() >= SHORTEST && !NOT_INDEXED.contains(word))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
