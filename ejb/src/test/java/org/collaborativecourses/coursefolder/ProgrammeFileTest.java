package org.collaborativecourses.coursefolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeFileTest {

    private static final Set<String> COURSES = Set.of("one", "two");
    private static final String GOOD = """
        - key: both
          order: given
          certificate: {months: 24}
          courses: [one, two]
          title: {en: Both, fr: Les deux}
          summary: {en: Both of them, fr: Tous les deux}
        """;

    @TempDir
    private Path directory;

    private ProgrammeFile.Reading read(String text) throws IOException {
        Files.writeString(directory.resolve(ProgrammeFile.NAME), text);
        return ProgrammeFile.read(directory, COURSES);
    }

    @Test
    void readsWhatStandsThere() throws IOException {
        ProgrammeOutline programme = read(GOOD).programmes().get(0);
        assertEquals(List.of("one", "two"), programme.courses());
        assertTrue(programme.inOrder());
        assertEquals(24, programme.certificateMonths());
        assertEquals("Les deux", programme.text(Language.FR).title());
        assertEquals("Both", programme.text(Language.AR).title());
    }

    @Test
    void whereThereIsNoFileThereAreNoProgrammes() {
        assertEquals(new ProgrammeFile.Reading(List.of(), List.of()), ProgrammeFile.read(directory, COURSES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[one, two] | [one, three] | 4 programme-course",
                "[one, two] | [one] | 4 programme-small",
                "order: given | order: random | 2 not-one-of",
                "key: both | key: Both | 1 bad-key",
                "{months: 24} | {years: 2} | 3 unknown-key",
                ", fr: Tous les deux | '' | 1 text-missing",
                "{en: Both, | '{xx: Both, ' | 5 unknown-language"
            })
    void saysWhatIsWrongAndWhereAndReadsNothing(String from, String to, String expected) throws IOException {
        ProgrammeFile.Reading reading = read(GOOD.replace(from, to));
        List<String> found = reading.problems().stream()
                .map(it -> it.line() + " " + it.code().replaceAll("^.*\\.", ""))
                .toList();
        assertTrue(found.contains(expected), found + " lacks " + expected);
        assertEquals(List.of(), reading.programmes());
        reading.problems()
                .forEach(it -> assertTrue(
                        !CourseCheck.message(it, Texts.in(Language.AR)).isBlank()));
    }

    @Test
    void refusesTheSameKeyTwice() throws IOException {
        assertEquals(1, read(GOOD + GOOD).problems().size());
    }
}
