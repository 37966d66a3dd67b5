package org.collaborativecourses.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * Text as our fonts can show it. Letters of a script that the fonts lack are written in Latin letters; pictures and
 * invisible characters are left out. Nothing is ever shown as an empty box, and nothing can turn the line round.
 */
public final class PrintableText {

    /** Joiners are spelling between Arabic letters, and glue of pictures elsewhere. */
    private static final Pattern LOOSE_JOINER =
            Pattern.compile("(?<!\\p{IsArabic})[\u200c\u200d]|[\u200c\u200d](?!\\p{IsArabic})");

    private static final class Lazy {
        static final BitSet COVERED = PdfFonts.coverage();
        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFC");
        static final ArabicShaping SHAPING = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);
    }

    private PrintableText() {}

    public static String of(String text) {
        String composed = LOOSE_JOINER
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .replaceAll("\\s+", " ");
        if (isPlain(composed)) {
            return composed.strip();
        }
        StringBuilder printable = new StringBuilder();
        StringBuilder foreign = new StringBuilder();
        composed.codePoints().filter(point -> !isInvisible(point)).forEach(point -> {
            if (Lazy.COVERED.get(point)) {
                transliterate(foreign, printable);
                printable.appendCodePoint(point);
            } else {
                foreign.appendCodePoint(point);
            }
        });
        transliterate(foreign, printable);
        String result = withShapes(printable.toString().replaceAll(" +", " ").strip());
        return result.isEmpty() ? "—" : result;
    }

    /** {@code rtl} or {@code ltr}, as the first letter with a direction has it. */
    public static String direction(String text) {
        return text.codePoints()
                .map(UCharacter::getDirection)
                .filter(type -> type == 0 || type == 1 || type == 13)
                .mapToObj(type -> type == 0 ? "ltr" : "rtl")
                .findFirst()
                .orElse("ltr");
    }

    /** Nothing but letters that the fonts surely have: most texts, for which no font needs to be opened. */
    private static boolean isPlain(String text) {
        return !text.isBlank()
                && text.codePoints()
                        .allMatch(point -> point >= 0x20 && point < 0x7f
                                || point > 0xa0 && point < 0x180 && point != 0xad
                                || point >= 0x2010 && point <= 0x2026
                                || point >= 0x621 && point <= 0x63a
                                || point >= 0x641 && point <= 0x64a);
    }

    private static void transliterate(StringBuilder foreign, StringBuilder printable) {
        if (foreign.length() > 0) {
            Lazy.LATIN
                    .transliterate(foreign.toString())
                    .codePoints()
                    .filter(Lazy.COVERED::get)
                    .forEach(printable::appendCodePoint);
            foreign.setLength(0);
        }
    }

    private static boolean isInvisible(int point) {
        if (point == 0x200c || point == 0x200d) {
            return false;
        }
        return UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.SURROGATE
                || Character.getType(point) == Character.PRIVATE_USE
                || isArabicVowelSign(point);
    }

    /** Print leaves vowel signs out, as newspapers do: the font would set them beside their letters. */
    private static boolean isArabicVowelSign(int point) {
        return point >= 0x64b && point <= 0x652 || point == 0x670;
    }

    /** Leaves out what becomes unprintable only once Arabic letters are joined. */
    private static String withShapes(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(point -> shape(Character.toString(point)).codePoints().allMatch(Lazy.COVERED::get))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String shape(String text) {
        try {
            return Lazy.SHAPING.shape(text);
        } catch (ArabicShapingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
