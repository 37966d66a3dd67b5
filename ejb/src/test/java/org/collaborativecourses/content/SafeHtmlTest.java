package org.collaborativecourses.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.content.CourseOutline.MediaOutline;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    private static final String HASH = "ab".repeat(32);
    private static final Links LINKS = new Links(
            "monitoring",
            Set.of("welcome", "quiz-one"),
            Map.of(
                    "media/cycle.svg", new MediaOutline(HASH, "image/svg+xml", 900, 640, 400),
                    "media/talk.mp3", new MediaOutline(HASH, "audio/mpeg", 900, 0, 0),
                    "media/talk.en.vtt", new MediaOutline(HASH, "text/vtt", 900, 0, 0)));

    private static Document html(String markdown) {
        return Jsoup.parseBodyFragment(SafeHtml.ofMarkdown(markdown, LINKS));
    }

    @Test
    void linksToAnotherItemOfTheCourse() {
        assertEquals(
                "/courses/monitoring/quiz-one",
                html("[the quiz](item:quiz-one)").selectFirst("a").attr("href"));
    }

    @Test
    void givesAnImageItsImmutableAddressAndItsSize() {
        var image = html("![A cycle of four steps](../../media/cycle.svg)").selectFirst("img");
        assertEquals("/media/" + HASH + "/cycle.svg", image.attr("src"));
        assertEquals("A cycle of four steps", image.attr("alt"));
        assertEquals("640", image.attr("width"));
        assertEquals("400", image.attr("height"));
        assertEquals("lazy", image.attr("loading"));
    }

    @Test
    void opensTheOutsideWithoutHandingItOurWindow() {
        var link = html("[the Convention](https://www.un.org/x?a=1&b=2)").selectFirst("a");
        assertEquals("https://www.un.org/x?a=1&b=2", link.attr("href"));
        assertEquals("noopener", link.attr("rel"));
    }

    @Test
    void namesHeadingsOnceEachInAnyScript() {
        var headings =
                html("## Why monitor?\n\n## Why monitor?\n\n## لماذا الرصد؟").select("h2");
        assertEquals("s-why-monitor", headings.get(0).id());
        assertEquals("s-why-monitor-2", headings.get(1).id());
        assertEquals("s-لماذا-الرصد", headings.get(2).id());
    }

    @Test
    void putsATableIntoANamedRegionThatTheKeyboardReaches() {
        var document = html("## Who counts\n\n| Group | Share |\n|---|---:|\n| Girls | 1 |\n");
        var region = document.selectFirst("div.scroll");
        assertEquals("0", region.attr("tabindex"));
        assertEquals("region", region.attr("role"));
        assertEquals("Who counts", region.attr("aria-label"));
        assertEquals("col", region.selectFirst("table th").attr("scope"));
        assertTrue(region.selectFirst("td:last-child").hasClass("end"));
    }

    @Test
    void keepsDirectionLanguageDisclosuresAndPlayers() {
        String html = SafeHtml.ofMarkdown(
                "<p dir=\"rtl\" lang=\"ar\">نص</p>\n\n<details><summary>More</summary>\n\ntext\n\n</details>\n\n"
                        + "<audio controls preload=\"none\"><source src=\"../../media/talk.mp3\" type=\"audio/mpeg\">"
                        + "<track kind=\"captions\" srclang=\"en\" src=\"../../media/talk.en.vtt\"></audio>\n\n"
                        + "<figure><figcaption>A cycle</figcaption></figure>",
                LINKS);
        var document = Jsoup.parseBodyFragment(html);
        assertEquals("rtl", document.selectFirst("p[lang=ar]").attr("dir"));
        assertEquals("More", document.selectFirst("details > summary").text());
        assertEquals(
                "/media/" + HASH + "/talk.mp3",
                document.selectFirst("audio[controls] > source").attr("src"));
        assertEquals(
                "/media/" + HASH + "/talk.en.vtt",
                document.selectFirst("audio track[srclang=en]").attr("src"));
        assertEquals("A cycle", document.selectFirst("figure > figcaption").text());
    }

    @Test
    void makesALineOfALoneParagraph() {
        assertEquals("a <em>short</em> answer", SafeHtml.ofMarkdownLine("a *short* answer", LINKS));
    }

    @Test
    void showsPlainTextAsItStands() {
        assertEquals("1 &lt; 2<br />&lt;b&gt;", SafeHtml.ofPlain("1 < 2\n<b>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"../../media/cycle.svg\" alt=a onload=alert(1)>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt&#58;alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "[x](//evil.example/x)",
                "[x](../../../etc/passwd)",
                "![x](https://evil.example/pixel.png)",
                "![x](../../media/../../../etc/passwd)",
                "<iframe src=https://evil.example></iframe>",
                "<a href=\"javascript:alert(1)\" onclick=alert(1)>x</a>",
                "<p style=\"background:url(https://evil.example)\">x</p>",
                "<form action=https://evil.example><input name=password></form>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<details open ontoggle=alert(1)><summary>x</summary></details>",
                "<video poster=\"javascript:alert(1)\" src=\"https://evil.example/v.mp4\" controls></video>",
                "<base href=https://evil.example><link rel=stylesheet href=https://evil.example/x.css>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<div id=content class=\"evil\" tabindex=5 role=dialog>x</div>"
            })
    void leavesNothingThatActs(String hostile) {
        var document = html(hostile);
        assertTrue(
                document.select("script, iframe, style, form, input, svg, math, base, link, meta[http-equiv], object")
                        .isEmpty(),
                document.body().html());
        document.body()
                .getAllElements()
                .forEach(element -> element.attributes().forEach(attribute -> {
                    assertFalse(attribute.getKey().startsWith("on"), element.outerHtml());
                    assertFalse(Set.of("style", "id", "action").contains(attribute.getKey()), element.outerHtml());
                    String value = attribute.getValue().toLowerCase(Locale.ROOT);
                    assertFalse(
                            value.contains("script:") || value.contains("evil") || value.contains(".."),
                            element.outerHtml());
                }));
    }
}
