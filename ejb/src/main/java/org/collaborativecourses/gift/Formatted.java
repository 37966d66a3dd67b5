package org.collaborativecourses.gift;

import java.util.Arrays;
import org.collaborativecourses.question.RichText;
import org.collaborativecourses.question.TextFormat;
import org.collaborativecourses.question.TextRenderer;

/** A stretch of text with the format that it names in brackets before it, or that of what it belongs to. */
record Formatted(TextFormat format, Span text) {

    static Formatted of(Span text, TextFormat usual) {
        Span stripped = text.strip();
        Span rest = text.after(text.raw().indexOf(stripped.raw()));
        for (Tag tag : Tag.values()) {
            if (rest.startsWith(tag.written)) {
                return new Formatted(tag.format, rest.after(tag.written.length()));
            }
        }
        return new Formatted(usual, rest);
    }

    /** Whether a text begins with what names a format. */
    static boolean tagged(String source) {
        return Arrays.stream(Tag.values()).anyMatch(tag -> source.startsWith(tag.written));
    }

    private enum Tag {
        MARKDOWN("[markdown]", TextFormat.MARKDOWN),
        HTML("[html]", TextFormat.HTML),
        /** Moodle guesses whether such a text holds HTML. */
        MOODLE("[moodle]", TextFormat.HTML),
        PLAIN("[plain]", TextFormat.PLAIN);

        private final String written;
        private final TextFormat format;

        Tag(String written, TextFormat format) {
            this.written = written;
            this.format = format;
        }
    }

    String said() {
        return text.said();
    }

    RichText block(TextRenderer safe) {
        return safe.block(format, said().strip());
    }

    RichText inline(TextRenderer safe) {
        return safe.inline(format, said().strip());
    }
}
