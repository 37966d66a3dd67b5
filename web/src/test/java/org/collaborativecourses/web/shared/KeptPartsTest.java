package org.collaborativecourses.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What {@code house:kept} draws for one visitor is shown to all who have the same key. So each expression in such a part
 * has to come from its key, from the language of the interface, or from what is the same for everybody.
 */
class KeptPartsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern KEPT = Pattern.compile("<house:kept ([^>]*)>(.*?)</house:kept>", Pattern.DOTALL);
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"(/[^\"]+)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:var|varStatus)=\"(\\w+)\"");
    private static final Pattern HOUSE_TAG = Pattern.compile("<house:(\\w+)");
    private static final Pattern CHAIN = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?:\\.\\w+(?:\\(\\))?)*");
    private static final Set<String> OPERATORS = Set.of(
            "not", "and", "or", "empty", "gt", "lt", "ge", "le", "eq", "ne", "div", "mod", "true", "false", "null");

    /** The same for all, or said by the language of the interface, which belongs to each key. */
    private static final Set<String> OF_EVERYBODY = Set.of(
            "text", "i18n", "assets", "visitor.code", "visitor.direction", "visitor.language", "visitor.languages");

    /** What a key decides without naming it: a revision never changes. */
    private static final Map<String, Set<String>> FOLLOWS = Map.of(
            "coursePage.revisionId",
            Set.of("coursePage.course", "coursePage.text", "coursePage.bytes", "coursePage.languageShares"),
            "itemPage.view.revision().id()",
            Set.of("itemPage.course", "itemPage.courseText"),
            "itemPage.neighbours",
            Set.of("itemPage.before", "itemPage.after"),
            "cataloguePage.filters",
            Set.of(
                    "cataloguePage.subtheme",
                    "cataloguePage.collaborative",
                    "cataloguePage.language",
                    "cataloguePage.length",
                    "cataloguePage.filtered",
                    "cataloguePage.offering"));

    /** Constants of a page. */
    private static final Set<String> CONSTANTS = Set.of("cataloguePage.subthemes", "cataloguePage.lengths");

    /** A review has no field that could be sent: what only such fields show is not drawn there. */
    private static final Map<String, Set<String>> NOT_DRAWN =
            Map.of("quiz/review.xhtml", Set.of("attempt.id()", "attempt.behaviour()", "attemptPage.unanswered"));

    @Test
    void eachShowsNothingThatItsKeyDoesNotDecide() {
        List<String> foreign = new ArrayList<>();
        int parts = 0;
        for (Path page : pages()) {
            Matcher kept = KEPT.matcher(read(page));
            while (kept.find()) {
                parts++;
                String name = PAGES.relativize(page).toString();
                foreignIn(name, kept.group(1), withIncluded(kept.group(2)))
                        .forEach(it -> foreign.add(name + ": " + it));
            }
        }
        assertTrue(parts >= 10, "found " + parts);
        assertEquals(List.of(), foreign, "shown in a kept part, but not in its key");
    }

    @Test
    void wouldFindTheQueryOfAnotherVisitor() {
        String link = "<a href=\"#{path}?#{visitor.query}lang=#{language.code()}\">#{visitor.csrfToken}</a>";
        String repeat = "<c:forEach items=\"#{visitor.languages}\" var=\"language\">" + link + "</c:forEach>";
        assertEquals(Set.of("visitor.query", "visitor.csrfToken"), foreignIn("top.xhtml", "key=\"#{path}\"", repeat));
        assertEquals(
                Set.of("visitor.csrfToken"),
                foreignIn("top.xhtml", "key=\"#{path}\" and=\"#{visitor.query}\"", repeat));
    }

    @Test
    void noTagInThemBringsATokenOrWhatWasTyped() {
        Set<String> tags = new TreeSet<>();
        for (Path page : pages()) {
            Matcher kept = KEPT.matcher(read(page));
            while (kept.find()) {
                HOUSE_TAG.matcher(withIncluded(kept.group(2))).results().forEach(it -> tags.add(it.group(1)));
            }
        }
        for (String tag : tags) {
            String source = read(PAGES.resolve("WEB-INF/tags/" + tag + ".xhtml"));
            for (String chain : chains(expressions(source))) {
                boolean personal = chain.startsWith("visitor.") && !OF_EVERYBODY.contains(chain);
                assertTrue(
                        !personal && !chain.startsWith("form.") && !chain.startsWith("param."),
                        tag + " shows " + chain);
            }
        }
    }

    private static Set<String> foreignIn(String page, String attributes, String body) {
        Set<String> known = new HashSet<>(OF_EVERYBODY);
        known.addAll(CONSTANTS);
        known.addAll(NOT_DRAWN.getOrDefault(page, Set.of()));
        for (String key : chains(expressions(attributes))) {
            known.add(key);
            known.addAll(FOLLOWS.getOrDefault(key, Set.of()));
        }
        VARIABLE.matcher(attributes + body).results().forEach(it -> known.add(it.group(1)));
        Set<String> foreign = new TreeSet<>();
        for (String chain : chains(expressions(body))) {
            if (known.stream().noneMatch(it -> chain.equals(it) || chain.startsWith(it + "."))) {
                foreign.add(chain);
            }
        }
        return foreign;
    }

    private static List<String> expressions(String source) {
        return EXPRESSION
                .matcher(source)
                .results()
                .map(it -> it.group(1).replaceAll("'[^']*'", "''"))
                .toList();
    }

    private static Set<String> chains(List<String> expressions) {
        Set<String> chains = new TreeSet<>();
        expressions.forEach(expression -> CHAIN.matcher(expression).results().forEach(it -> chains.add(it.group())));
        chains.removeAll(OPERATORS);
        return chains;
    }

    private static String withIncluded(String body) {
        StringBuilder all = new StringBuilder(body);
        INCLUDED.matcher(body)
                .results()
                .forEach(it -> all.append(read(PAGES.resolve(it.group(1).substring(1)))));
        return all.toString();
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(it -> it.toString().endsWith(".xhtml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
