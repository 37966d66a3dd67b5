package org.collaborativecourses.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.content.ProgrammeOutline.ProgrammeText;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

/** What somebody may write of a programme at the desk. */
class ProgrammeRulesTest {

    private static final Set<String> KNOWN = Set.of("one", "two", "three");
    private static final ProgrammeText BLANK = new ProgrammeText(" ", "");
    private static final Map<Language, ProgrammeText> TEXTS =
            Map.of(Language.EN, new ProgrammeText(" Title ", "First\r\nsecond"), Language.FR, BLANK);

    private static ProgrammeOutline of(Map<Language, ProgrammeText> texts, Integer months, String... courses) {
        return new ProgrammeOutline("key", true, months, texts, List.of(courses));
    }

    private static List<String> wrong(ProgrammeOutline wanted, boolean offered) {
        return assertThrows(InvalidException.class, () -> ProgrammeRules.checked(wanted, KNOWN, offered)).all().stream()
                .map(it -> it.field() + " " + it.messageKey())
                .toList();
    }

    @Test
    void keepsWhatIsWrittenAndNoLanguageInWhichNothingIs() {
        assertEquals(
                of(Map.of(Language.EN, new ProgrammeText("Title", "First\nsecond")), 12, "two", "one"),
                ProgrammeRules.checked(of(TEXTS, 12, "two", "one"), KNOWN, true));
    }

    @Test
    void mayBeWithoutCoursesUntilItIsOffered() {
        assertEquals(
                List.of(), ProgrammeRules.checked(of(TEXTS, null), KNOWN, false).courses());
        assertEquals(List.of("courses programme.error.few"), wrong(of(TEXTS, null, "one"), true));
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        Map<Language, ProgrammeText> texts =
                Map.of(Language.AR, new ProgrammeText("t".repeat(121), ""), Language.EN, BLANK);
        assertEquals(
                List.of(
                        "title-ar programme.error.long",
                        "summary-ar programme.error.both",
                        "courses programme.error.course",
                        "months programme.error.months"),
                wrong(of(texts, 1201, "one", "unknown"), false));
        assertEquals(List.of("texts programme.error.texts"), wrong(of(Map.of(Language.EN, BLANK), null), false));
        assertEquals(List.of("courses programme.error.course"), wrong(of(TEXTS, null, "one", "one"), false));
    }

    @Test
    void theTracksOfTheDemonstrationAreFiveProgrammesWithoutCourses() {
        List<ProgrammeOutline> tracks = DemonstrationProgrammes.read();
        assertEquals(5, tracks.size());
        tracks.forEach(it -> assertEquals(it, ProgrammeRules.checked(it, KNOWN, false)));
    }
}
