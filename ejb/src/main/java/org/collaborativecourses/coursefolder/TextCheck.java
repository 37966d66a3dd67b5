package org.collaborativecourses.coursefolder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.collaborativecourses.content.Links;
import org.collaborativecourses.content.SafeHtml;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a reader would miss in a text, or what would be taken out of it: images without words, links to nowhere, headings
 * that skip a level, HTML that is not allowed. Remembers which media the text uses.
 */
final class TextCheck {

    /** Finds the line of something in the file: by its line in the text, or by what is written there. */
    @FunctionalInterface
    interface Lines {
        int find(int lineOfText, String written);
    }

    private final String file;
    private final Links links;
    private final Problems problems;
    private final Set<String> media = new TreeSet<>();

    TextCheck(String file, Links links, Problems problems) {
        this.file = file;
        this.links = links;
        this.problems = problems;
    }

    /** Paths of the media used so far. */
    Set<String> media() {
        return media;
    }

    void markdown(String text, Lines lines) {
        new MarkdownVisitor(lines).check(SafeHtml.parse(text));
    }

    /** HTML of an author, whole or a piece of it. */
    void html(String html, int lineOfText, Lines lines) {
        Element body = Jsoup.parseBodyFragment(html).body();
        for (Element image : body.select("img")) {
            image(image.attr("src"), image.attr("alt"), lines.find(lineOfText, image.attr("src")));
        }
        for (Element player : body.select("audio[src], video[src], source, track")) {
            media(player.attr("src"), lines.find(lineOfText, player.attr("src")));
        }
        for (Element link : body.select("a[href]")) {
            link(link.attr("href"), lines.find(lineOfText, link.attr("href")));
        }
        for (String name : SafeHtml.refusedIn(html, links)) {
            problems.error(file, lines.find(lineOfText, name.replace(">", "")), "html-refused", name);
        }
    }

    private void image(String destination, String words, int line) {
        if (words.isBlank()) {
            problems.error(file, line, "alt-missing", destination);
        }
        boolean drawn = media(destination, line);
        if (drawn
                && links.findMedia(destination).stream()
                        .noneMatch(it -> it.contentType().startsWith("image/"))) {
            problems.error(file, line, "media-unfit", destination);
        }
    }

    /** Tells where there is no such file. @return whether there is */
    boolean media(String destination, int line) {
        var path = Links.mediaPath(destination);
        if (path.isEmpty()) {
            problems.error(file, line, "media-outside", destination);
            return false;
        }
        media.add(path.get());
        if (!links.media().containsKey(path.get())) {
            problems.error(file, line, "media-missing", path.get());
            return false;
        }
        return true;
    }

    private void link(String destination, int line) {
        if (destination.startsWith(Links.ITEM)) {
            if (links.address(destination).isEmpty()) {
                problems.error(file, line, "link-unknown-item", destination.substring(Links.ITEM.length()));
            }
        } else if (destination.startsWith("../")) {
            media(destination, line);
        } else if (destination.isBlank()) {
            problems.error(file, line, "link-empty", destination);
        } else if (links.address(destination).isEmpty()) {
            problems.error(file, line, "link-refused", destination);
        }
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    private final class MarkdownVisitor extends AbstractVisitor {

        private final Lines lines;
        private final Set<String> slugs = new HashSet<>();
        private final List<Link> within = new ArrayList<>();
        private int level = 1;
        private int lineOfBlock;

        MarkdownVisitor(Lines lines) {
            this.lines = lines;
        }

        void check(Node document) {
            document.accept(this);
            for (Link link : within) {
                String name = link.getDestination().substring(1);
                if (!slugs.contains(name)) {
                    problems.error(file, line(link, link.getDestination()), "link-unknown-heading", name);
                }
            }
        }

        private int line(Node node, String written) {
            if (!node.getSourceSpans().isEmpty()) {
                lineOfBlock = node.getSourceSpans().get(0).getLineIndex() + 1;
            }
            return lines.find(lineOfBlock, written);
        }

        @Override
        public void visit(Heading heading) {
            int line = line(heading, "");
            SafeHtml.headingName(words(heading), slugs);
            if (heading.getLevel() == 1) {
                problems.error(file, line, "heading-first");
            } else if (heading.getLevel() > level + 1) {
                problems.warning(file, line, "heading-skipped", level, heading.getLevel());
            }
            level = heading.getLevel();
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            image(image.getDestination(), words(image), line(image, image.getDestination()));
        }

        @Override
        public void visit(Link link) {
            String destination = link.getDestination();
            int line = line(link, destination);
            boolean image = link.getFirstChild() instanceof Image;
            if (!image && words(link).isBlank()) {
                problems.error(file, line, "link-empty", destination);
            }
            if (destination.startsWith("#") && destination.length() > 1) {
                within.add(link);
            } else {
                link(destination, line);
            }
            visitChildren(link);
        }

        @Override
        public void visit(HtmlBlock block) {
            html(block.getLiteral(), Math.max(1, block.getSourceSpans().get(0).getLineIndex() + 1), lines);
        }

        @Override
        public void visit(HtmlInline inline) {
            line(inline, "");
            html(inline.getLiteral(), lineOfBlock, lines);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            // judged where it is used
        }
    }
}
