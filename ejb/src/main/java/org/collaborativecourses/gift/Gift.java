package org.collaborativecourses.gift;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.quiz.Quiz;
import org.collaborativecourses.quiz.QuizFront;
import org.collaborativecourses.quiz.QuizSettings;

/**
 * GIFT, the text format of Moodle ({@code question/format/gift} there says what it means), with what a course folder
 * adds in comments: settings before the first question, an id, tags and hints before each.
 *
 * <p>Markdown is what a text is written in unless it says otherwise. A blank line ends a question, always.
 */
public final class Gift {

    static final int LONGEST = 1_000_000;

    private Gift() {}

    /**
     * Reads what can be read and names all that cannot; never throws for what a file holds, and takes time in proportion
     * to its length.
     *
     * @param file its name, for problems
     */
    public static GiftResult read(String text, String file, TextRenderer safe) {
        return read(text, file, safe, new Problems(file));
    }

    /** As {@link #read(String, String, TextRenderer)}; bytes that are not UTF-8 are a problem with a line. */
    public static GiftResult read(byte[] bytes, String file, TextRenderer safe) {
        Problems problems = new Problems(file);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(rest).toString(), file, safe, problems);
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, rest.position(), StandardCharsets.UTF_8);
            problems.add((int) before.chars().filter(c -> c == '\n').count() + 1, "not-utf-8");
            return read(new String(bytes, Charset.forName("windows-1252")), file, safe, problems);
        }
    }

    private static GiftResult read(String text, String file, TextRenderer safe, Problems problems) {
        if (text.length() > LONGEST) {
            problems.add(0, "too-long", LONGEST);
            Quiz none = new Quiz(QuizFront.NONE, QuizSettings.usual(), List.of());
            return new GiftResult(file, none, List.of(), Map.of(), problems.inOrder());
        }
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        int odd = oddCharacter(plain);
        if (odd >= 0) {
            int line = (int) plain.substring(0, odd).lines().count();
            problems.add(Math.max(1, line), "odd-character", String.format("U+%04X", (int) plain.charAt(odd)));
        }
        return new GiftReader(file, safe, problems).read(plain);
    }

    /** Where the first character stands that no text holds; -1: nowhere. */
    private static int oddCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || Character.isSurrogate(c) || c >= '\ufffe') {
                return i;
            }
        }
        return -1;
    }

    /** The same quiz is always written the same, and reading it gives the same quiz. */
    public static String write(Quiz quiz) {
        return new GiftWriter().write(quiz);
    }
}
