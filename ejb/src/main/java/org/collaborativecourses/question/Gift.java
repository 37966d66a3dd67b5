package org.collaborativecourses.question;

import java.util.List;
import java.util.Map;

/**
 * GIFT, the text format of Moodle, with the front matter of course folders.
 */
public final class Gift {

    private Gift() {}

    /** Never throws for what a file holds. @param file its name, for problems */
    public static GiftResult read(String text, String file, SafeHtml safe) {
        return new GiftResult(
                file, new Quiz(QuizFront.NONE, QuizSettings.usual(), List.of()), List.of(), Map.of(), List.of());
    }

    /** As {@link #read(String, String, SafeHtml)}, for bytes that should be UTF-8. */
    public static GiftResult read(byte[] bytes, String file, SafeHtml safe) {
        return read(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), file, safe);
    }

    public static String write(Quiz quiz) {
        return "";
    }
}
