package org.collaborativecourses.gift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collaborativecourses.question.TextRenderer;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;
import org.junit.jupiter.api.Test;

class GiftTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/collaborativecourses/gift");
    /** The codes stand as literals beside {@code problems.add} and in what decides between two of them. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

    @Test
    void everyProblemIsSaidInEveryLanguageAndNothingElse() throws IOException {
        Set<String> named = codesInTheCode();
        for (Language language : Language.values()) {
            Set<String> said = Texts.in(language).all().keySet().stream()
                    .filter(key -> key.startsWith("question.problem."))
                    .map(key -> key.substring("question.problem.".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(named, said, language.code());
        }
    }

    @Test
    void aProblemIsSaidWithItsArguments() {
        List<Problem> problems = QuizCheck.check(
                Gift.read("// draw: 12 from pool\n\n// [id:a]\nA?{T}", "f", TextRenderer.escaping()), 70);
        for (Language language : Language.values()) {
            String said = Texts.in(language)
                    .format(problems.get(0).code(), problems.get(0).args().toArray());
            assertTrue(said.contains("12") && said.contains("pool"), said);
            assertFalse(said.contains("{"), said);
        }
    }

    private static Set<String> codesInTheCode() throws IOException {
        Set<String> settings = Set.of("translated-from", "time-limit", "windows-1252");
        try (Stream<Path> files = Files.list(SOURCES)) {
            Set<String> codes = new TreeSet<>();
            for (Path file : files.toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1))
                        .forEach(codes::add);
            }
            codes.removeAll(settings);
            return codes;
        }
    }
}
