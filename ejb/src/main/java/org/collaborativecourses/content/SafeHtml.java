package org.collaborativecourses.content;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.collaborativecourses.question.TextRenderer;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The only way from an author's text to HTML that reaches a page. Links are resolved first, then everything passes
 * {@link HtmlPolicy}, so that nothing which the policy does not name survives, wherever it came from.
 */
public final class SafeHtml {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private SafeHtml() {}

    /** CommonMark with tables, as paragraphs and other blocks. */
    public static String ofMarkdown(String markdown, Links links) {
        return ofHtml(render(markdown), links);
    }

    /** The same for a single line, such as an answer to choose: a lone paragraph loses its tags. */
    public static String ofMarkdownLine(String markdown, Links links) {
        String html = ofMarkdown(markdown, links).strip();
        boolean lone = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return lone ? html.substring("<p>".length(), html.length() - "</p>".length()) : html;
    }

    /** HTML as an author or a foreign system wrote it. */
    public static String ofHtml(String html, Links links) {
        return HtmlPolicy.POLICY.sanitize(resolved(html, links));
    }

    /** Markdown after a piece of HTML that belongs to the same text. */
    public static String ofHtmlAndMarkdown(String html, String markdown, Links links) {
        return ofHtml(html + render(markdown), links);
    }

    /** Markdown as a tree that knows its lines, for whoever looks at it rather than shows it. */
    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** Elements (as tags) and attributes that would be taken out of HTML. */
    public static Set<String> refusedIn(String html, Links links) {
        return HtmlPolicy.refusedIn(resolved(html, links));
    }

    /** How texts of questions become HTML in a course. */
    public static TextRenderer forQuestions(Links links) {
        return new TextRenderer(it -> ofMarkdown(it, links), it -> ofHtml(it, links));
    }

    /** Blocks of Markdown as HTML that is not safe yet. */
    private static String render(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /** With all addresses resolved and headings and tables dressed, but not safe yet. */
    private static String resolved(String html, Links links) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        resolve(body, links);
        nameHeadings(body);
        wrapTables(body);
        return body.html();
    }

    /** Text that is to be shown as it stands; line ends become line breaks. */
    public static String ofPlain(String text) {
        return HtmlPolicy.POLICY.sanitize(Entities.escape(text).replace("\n", "<br>"));
    }

    private static void resolve(Element body, Links links) {
        for (Element link : body.select("a[href]")) {
            String destination = link.attr("href");
            links.address(destination).ifPresentOrElse(it -> link.attr("href", it), () -> link.removeAttr("href"));
            if (Links.leadsOutside(destination)) {
                link.attr("rel", "noopener");
            }
        }
        for (Element player : body.select("img, audio, video, source, track")) {
            String source = player.attr("src");
            links.mediaAddress(source).ifPresentOrElse(it -> player.attr("src", it), () -> player.removeAttr("src"));
            if (player.hasAttr("poster")) {
                links.mediaAddress(player.attr("poster"))
                        .ifPresentOrElse(it -> player.attr("poster", it), () -> player.removeAttr("poster"));
            }
            if (player.nameIs("img")) {
                completeImage(player, links, source);
            }
        }
    }

    private static void completeImage(Element image, Links links, String source) {
        image.attr("loading", "lazy");
        if (!image.hasAttr("alt")) {
            image.attr("alt", "");
        }
        links.findMedia(source).filter(it -> it.width() > 0).ifPresent(it -> {
            image.attr("width", String.valueOf(it.width()));
            image.attr("height", String.valueOf(it.height()));
        });
    }

    /** A prefix keeps a heading's id away from the ids of the page around it. */
    private static void nameHeadings(Element body) {
        body.select("[id]").forEach(it -> it.removeAttr("id"));
        Set<String> taken = new HashSet<>();
        for (Element heading : body.select("h2, h3, h4, h5, h6")) {
            heading.attr("id", "s-" + headingName(heading.text(), taken));
        }
    }

    /** The name under which a link {@code #name} finds a heading; a second one of the same words gets a number. */
    public static String headingName(String heading, Set<String> taken) {
        return unique(slug(heading), taken);
    }

    /** Its letters and digits, in lower case, hyphenated. */
    private static String slug(String heading) {
        String slug = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "section" : slug;
    }

    private static String unique(String slug, Set<String> taken) {
        String name = slug;
        for (int i = 2; !taken.add(name); i++) {
            name = slug + "-" + i;
        }
        return name;
    }

    /** A wide table scrolls in a region of its own, which a keyboard can reach and a screen reader can name. */
    private static void wrapTables(Element body) {
        for (Element table : body.select("table")) {
            table.select("thead th:not([scope])").attr("scope", "col");
            for (Element cell : table.select("[align]")) {
                String align = cell.attr("align");
                cell.addClass("right".equals(align) ? "end" : "center".equals(align) ? "center" : "start");
            }
            Element region = new Element("div")
                    .addClass("scroll")
                    .attr("tabindex", "0")
                    .attr("role", "region")
                    .attr("aria-label", tableName(table));
            table.replaceWith(region);
            region.appendChild(table);
        }
    }

    private static String tableName(Element table) {
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            return caption.text();
        }
        for (Element before = table.previousElementSibling();
                before != null;
                before = before.previousElementSibling()) {
            if (before.tagName().matches("h[2-6]")) {
                return before.text();
            }
        }
        return table.select("th").stream()
                .map(Element::text)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(", "));
    }
}
