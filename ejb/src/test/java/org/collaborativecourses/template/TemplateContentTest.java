package org.collaborativecourses.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class TemplateContentTest {

    private static final TemplateContent BEFORE = new TemplateContent(
            Map.of(
                    Language.EN, words("Director", "Chair"),
                    Language.FR, words("Directrice", "Président"),
                    Language.ES, words("Directora")),
            List.of("Amina", "Bakary"),
            List.of(),
            null,
            null);

    private static TemplateContent.Words words(String... roles) {
        return new TemplateContent.Words("Heading", "", "", List.of(roles));
    }

    private static TemplateContent written(List<String> names, List<String> roles) {
        return new TemplateService()
                .checked(BEFORE, Language.EN, new TemplateWords("Heading", "", "", names, roles, "", ""));
    }

    private static List<String> signed(TemplateContent content, Language language) {
        return content.signatories(language).stream()
                .map(it -> it.name() + ": " + it.role())
                .toList();
    }

    @Test
    void whoIsTakenOutTakesTheirRoleAlongInEveryLanguage() {
        TemplateContent after = written(List.of("", "Bakary", ""), List.of("", "Chair", ""));
        assertEquals(List.of("Bakary: Chair"), signed(after, Language.EN));
        assertEquals(List.of("Bakary: Président"), signed(after, Language.FR));
        assertEquals(List.of("Bakary: "), signed(after, Language.ES));
        assertEquals("Heading", after.words(Language.FR).heading());
    }

    @Test
    void whoMovesKeepsTheirRoleInEveryLanguage() {
        TemplateContent after = written(List.of("Bakary", "Amina", ""), List.of("Chair", "Director", ""));
        assertEquals(List.of("Bakary: Président", "Amina: Directrice"), signed(after, Language.FR));
        assertEquals(List.of("Bakary: ", "Amina: Directora"), signed(after, Language.ES));
        TemplateContent up = written(List.of("Bakary", "", ""), List.of("Chair", "", ""));
        assertEquals(List.of("Bakary: Président"), signed(up, Language.FR));
    }

    @Test
    void somebodyNewTakesOverWhatTheOneBeforeWasOnlyInTheSameRole() {
        TemplateContent successor = written(List.of("Chidi", "Bakary", ""), List.of("Director", "Chair", ""));
        assertEquals(List.of("Chidi: Directrice", "Bakary: Président"), signed(successor, Language.FR));
        TemplateContent other = written(List.of("Chidi", "Bakary", ""), List.of("Treasurer", "Chair", ""));
        assertEquals(List.of("Chidi: Treasurer", "Bakary: Chair"), signed(other, Language.EN));
        assertEquals(List.of("Chidi: ", "Bakary: Président"), signed(other, Language.FR));
    }
}
