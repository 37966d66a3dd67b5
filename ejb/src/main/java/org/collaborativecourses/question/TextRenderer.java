package org.collaborativecourses.question;

import java.util.function.UnaryOperator;

/**
 * Makes safe HTML of what authors write. How Markdown and HTML are cleaned is handed in: that knowledge belongs to
 * course texts in general.
 *
 * @param markdown Markdown to safe HTML
 * @param html HTML to safe HTML
 */
public record TextRenderer(UnaryOperator<String> markdown, UnaryOperator<String> html) {

    /** For whoever reads a quiz but shows none of it: everything is escaped. */
    public static TextRenderer escaping() {
        return new TextRenderer(TextRenderer::escape, TextRenderer::escape);
    }

    public RichText block(TextFormat format, String source) {
        if (source.isBlank()) {
            return RichText.NONE;
        }
        String made = switch (format) {
            case MARKDOWN -> markdown.apply(source);
            case HTML -> html.apply(source);
            case PLAIN -> escape(source).replace("\n", "<br>");
        };
        return new RichText(format, source, made.strip());
    }

    /** As {@link #block}, for the inside of a label or a table cell: a lone paragraph loses its tags. */
    public RichText inline(TextFormat format, String source) {
        RichText block = block(format, source);
        String made = block.html();
        if (made.startsWith("<p>") && made.endsWith("</p>") && made.indexOf("<p>", 3) < 0) {
            return new RichText(block.format(), block.source(), made.substring(3, made.length() - 4));
        }
        return block;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
