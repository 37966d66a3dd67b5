package org.collaborativecourses.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Patterns with {@code *}, without regular expressions: no pattern makes it slow. */
final class Wildcard {

    private static final int LONGEST = 2_000;

    private Wildcard() {}

    static boolean fits(String pattern, String typed) {
        if (typed.length() > LONGEST) {
            return false;
        }
        String text = fold(typed);
        List<String> pieces = pieces(pattern).stream().map(Wildcard::fold).toList();
        String head = pieces.get(0);
        if (pieces.size() == 1) {
            return text.equals(head);
        }
        String tail = pieces.get(pieces.size() - 1);
        if (text.length() < head.length() + tail.length() || !text.startsWith(head) || !text.endsWith(tail)) {
            return false;
        }
        int at = head.length();
        int end = text.length() - tail.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0 || found + piece.length() > end) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }

    /** A text that fits the pattern. */
    static String fill(String pattern, String filling) {
        return String.join(filling, pieces(pattern)).strip();
    }

    private static List<String> pieces(String pattern) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.startsWith("\\*", i)) {
                piece.append('*');
                i++;
            } else if (pattern.charAt(i) == '*') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(pattern.charAt(i));
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** By way of capitals, so that ß and ss, ς and σ are the same letter to somebody who types. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
