package org.collaborativecourses.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads the colours from app.css and computes the contrast of every pair that is used, in both schemes (WCAG 2.2, 1.4.3 and 1.4.11). */
class TokensTest {

    private static final Path ASSETS = Path.of("src/main/webapp/assets");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?:margin|padding|border)-(?:left|right|top|bottom)|text-align: (?:left|right)|float: (?:left|right)"
                    + "|[{;]\\s*(?:left|right|top|bottom|width|height|min-width|max-width|min-height|max-height):");

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;

    private static final List<String> GROUNDS = List.of("paper", "surface", "sunken");
    private static final List<String> MESSAGES = List.of("right", "partial", "wrong");

    private final String css = read("app.css");
    private final Map<String, String> light = colours(css.substring(0, css.indexOf("@media")));
    private final Map<String, String> dark =
            colours(css.substring(css.indexOf("prefers-color-scheme: dark"), css.indexOf("/* Ground */")));

    @Test
    void textIsReadableOnEveryGround() {
        List<Pair> pairs = new ArrayList<>();
        for (String ground : GROUNDS) {
            pairs.add(new Pair("ink", ground, TEXT));
            pairs.add(new Pair("soft", ground, TEXT));
            pairs.add(new Pair("accent", ground, TEXT));
            pairs.add(new Pair("accent-strong", ground, TEXT));
            MESSAGES.forEach(message -> pairs.add(new Pair(message, ground, TEXT)));
        }
        for (String wash : List.of("accent-wash", "right-wash", "partial-wash", "wrong-wash")) {
            pairs.add(new Pair("ink", wash, TEXT));
            pairs.add(new Pair("soft", wash, TEXT));
            pairs.add(new Pair("accent", wash, TEXT));
        }
        MESSAGES.forEach(message -> pairs.add(new Pair(message, message + "-wash", TEXT)));
        pairs.add(new Pair("accent-strong", "accent-wash", TEXT));
        pairs.add(new Pair("on-accent", "accent", TEXT));
        pairs.add(new Pair("on-accent", "accent-strong", TEXT));
        pairs.add(new Pair("on-wrong", "wrong", TEXT));
        pairs.add(new Pair("on-glow", "glow", TEXT));
        pairs.add(new Pair("on-glow", "on-band", TEXT));
        for (String band : List.of("band", "band-deep")) {
            pairs.add(new Pair("on-band", band, TEXT));
            pairs.add(new Pair("band-soft", band, TEXT));
        }
        assertContrast(pairs);
    }

    @Test
    void edgesFocusAndProgressCanBeSeenOnEveryGround() {
        List<Pair> pairs = new ArrayList<>();
        for (String ground : List.of("paper", "surface", "sunken", "accent-wash")) {
            pairs.add(new Pair("focus", ground, SHAPE));
            pairs.add(new Pair("edge", ground, SHAPE));
            pairs.add(new Pair("accent", ground, SHAPE));
        }
        MESSAGES.forEach(message -> pairs.add(new Pair("focus", message + "-wash", SHAPE)));
        pairs.add(new Pair("glow", "band", SHAPE));
        pairs.add(new Pair("glow", "band-deep", SHAPE));
        assertContrast(pairs);
    }

    @Test
    void bothSchemesNameTheSameColours() {
        Set<String> onlyInOne = new TreeSet<>(light.keySet());
        onlyInOne.removeAll(dark.keySet());
        assertEquals(Set.of(), onlyInOne);
        assertEquals(light.keySet(), dark.keySet());
    }

    @Test
    void colourIsNamedAsTokenOnlyAndNoDirectionIsPhysical() {
        for (String name : List.of("app.css", "desk.css")) {
            String sheet = read(name);
            String rules = sheet.contains("/* Ground */") ? sheet.substring(sheet.indexOf("/* Ground */")) : sheet;
            String screen = rules.contains("@media print") ? rules.substring(0, rules.indexOf("@media print")) : rules;
            Matcher hex = Pattern.compile("#[0-9a-fA-F]{3,8}\\b").matcher(screen);
            assertTrue(!hex.find(), () -> name + " has a colour that is no token: " + hex.group());
            Matcher physical = PHYSICAL.matcher(rules);
            assertTrue(!physical.find(), () -> name + " knows left from right: " + physical.group());
        }
    }

    @Test
    void everyTokenThatIsUsedIsDefined() {
        Set<String> undefined = new TreeSet<>();
        Matcher used = Pattern.compile("var\\(--([a-z0-9-]+)\\)").matcher(css + read("desk.css"));
        while (used.find()) {
            if (!css.contains("--" + used.group(1) + ":")) {
                undefined.add(used.group(1));
            }
        }
        assertEquals(Set.of(), undefined);
    }

    private record Pair(String front, String ground, double least) {}

    private void assertContrast(List<Pair> pairs) {
        List<String> tooClose = new ArrayList<>();
        for (Pair pair : pairs) {
            collect("light", light, pair, tooClose);
            collect("dark", dark, pair, tooClose);
        }
        assertEquals(List.of(), tooClose);
    }

    private static void collect(String scheme, Map<String, String> colours, Pair pair, List<String> tooClose) {
        double contrast = contrast(colours.get(pair.front()), colours.get(pair.ground()));
        if (contrast < pair.least()) {
            tooClose.add("%s: %s on %s is %.2f, needs %.1f"
                    .formatted(scheme, pair.front(), pair.ground(), contrast, pair.least()));
        }
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new HashMap<>();
        Matcher colour = COLOUR.matcher(block);
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read(String name) {
        try {
            return Files.readString(ASSETS.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
