package org.collaborativecourses.question;

/**
 * A text as its author wrote it and as a page shows it.
 *
 * @param source what the file holds, escapes resolved
 * @param html safe HTML made of it
 */
public record RichText(TextFormat format, String source, String html) {

    public static final RichText NONE = new RichText(TextFormat.MARKDOWN, "", "");

    public boolean blank() {
        return source.isBlank();
    }
}
