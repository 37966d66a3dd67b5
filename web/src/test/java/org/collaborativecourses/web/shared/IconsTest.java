package org.collaborativecourses.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.collaborativecourses.content.ItemKind;
import org.junit.jupiter.api.Test;

/** A picture that is named and not drawn leaves a hole that nobody is told of. */
class IconsTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern NAMED = Pattern.compile("house:icon name=\"([a-z-]+)\"|\\bicon=\"([a-z-]+)\"");

    @Test
    void everyIconThatAPageNamesIsDrawn() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path page :
                    files.filter(it -> it.toString().endsWith(".xhtml")).toList()) {
                Matcher named = NAMED.matcher(Files.readString(page));
                while (named.find()) {
                    missing.add(named.group(1) == null ? named.group(2) : named.group(1));
                }
            }
        }
        missing.removeAll(drawn());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKindOfItemHasAnIcon() throws IOException {
        Set<String> drawn = drawn();
        assertEquals(
                List.of(),
                Stream.of(ItemKind.values())
                        .map(ItemKind::code)
                        .filter(it -> !drawn.contains(it))
                        .toList());
    }

    private static Set<String> drawn() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Matcher symbol = Pattern.compile("<symbol id=\"([a-z-]+)\"")
                .matcher(Files.readString(WEBAPP.resolve("assets/icons.svg")));
        while (symbol.find()) {
            drawn.add(symbol.group(1));
        }
        return drawn;
    }
}
