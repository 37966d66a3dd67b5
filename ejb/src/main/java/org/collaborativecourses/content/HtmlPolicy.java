package org.collaborativecourses.content;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What HTML of a course may hold. Addresses are judged after they were resolved, so media can only be our own. No style,
 * no script, no frame, no form, no handler; of classes only those that our style sheet knows.
 */
final class HtmlPolicy {

    private static final Pattern MEDIA_ADDRESS = Pattern.compile("/media/[0-9a-f]{64}/[a-z0-9][a-z0-9._-]*");
    private static final Pattern LINK_ADDRESS = Pattern.compile("/media/[0-9a-f]{64}/[a-z0-9][a-z0-9._-]*"
            + "|/courses/[a-z0-9-]+/[a-z0-9-]+|#[\\p{L}\\p{M}\\p{N}-]+"
            + "|(?i:https?)://[^\\s/][^\\s]*|(?i:mailto):[^\\s@]+@[^\\s@]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,3}");
    private static final Pattern CLASSES =
            Pattern.compile("(scroll|note|example|key|quote|file|player|start|center|end|language-[a-z0-9-]{1,30})"
                    + "( (scroll|note|example|key|quote|file|player|start|center|end))*");

    static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "code",
                    "kbd",
                    "samp",
                    "var",
                    "em",
                    "strong",
                    "b",
                    "i",
                    "u",
                    "s",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "small",
                    "mark",
                    "abbr",
                    "q",
                    "cite",
                    "bdi",
                    "bdo",
                    "span",
                    "div",
                    "section",
                    "aside",
                    "a",
                    "img",
                    "figure",
                    "figcaption",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "details",
                    "summary",
                    "audio",
                    "video",
                    "source",
                    "track")
            .allowWithoutAttributes("span")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .globally()
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("class")
            .matching(CLASSES)
            .globally()
            .allowAttributes("id")
            .matching(Pattern.compile("s-[\\p{L}\\p{M}\\p{N}-]+"))
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("href")
            .matching(LINK_ADDRESS)
            .onElements("a")
            .allowAttributes("rel")
            .matching(true, "noopener")
            .onElements("a")
            .allowAttributes("src")
            .matching(MEDIA_ADDRESS)
            .onElements("img", "audio", "video", "source", "track")
            .allowAttributes("poster")
            .matching(MEDIA_ADDRESS)
            .onElements("video")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("loading")
            .matching(true, "lazy")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img", "video")
            .allowAttributes("controls")
            .onElements("audio", "video")
            .allowAttributes("preload")
            .matching(true, "none", "metadata")
            .onElements("audio", "video")
            .allowAttributes("type")
            .matching(Pattern.compile("(audio|video)/[a-z0-9]+"))
            .onElements("source")
            .allowAttributes("kind")
            .matching(true, "captions", "subtitles", "descriptions", "chapters")
            .onElements("track")
            .allowAttributes("srclang")
            .matching(LANGUAGE)
            .onElements("track")
            .allowAttributes("label", "default")
            .onElements("track")
            .allowAttributes("scope")
            .matching(true, "col", "row", "colgroup", "rowgroup")
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .matching(NUMBER)
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("open")
            .onElements("details")
            .allowAttributes("title")
            .onElements("abbr")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("div")
            .allowAttributes("role")
            .matching(true, "region")
            .onElements("div")
            .allowAttributes("aria-label")
            .onElements("div")
            .toFactory();

    private HtmlPolicy() {}

    /** What the policy takes out: elements as tags, attributes by name. */
    static Set<String> refusedIn(String html) {
        Set<String> refused = new TreeSet<>();
        POLICY.sanitize(
                html,
                new HtmlChangeListener<Set<String>>() {
                    @Override
                    public void discardedTag(Set<String> names, String element) {
                        names.add("<" + element + ">");
                    }

                    @Override
                    public void discardedAttributes(Set<String> names, String element, String... attributes) {
                        names.addAll(List.of(attributes));
                    }
                },
                refused);
        return refused;
    }
}
