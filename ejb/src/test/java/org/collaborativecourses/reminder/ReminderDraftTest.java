package org.collaborativecourses.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class ReminderDraftTest {

    private static Map<String, String> form(String... more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "name",
                "Away for a week",
                "every",
                "7",
                "awayDays",
                "7",
                "subject-en",
                "Hello {name}",
                "body-en",
                "Go on: {link}"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private static ReminderDraft read(Map<String, String> form) {
        return ReminderDraft.read(it -> form.getOrDefault(it, ""));
    }

    private static List<String> wrong(String... more) {
        InvalidException invalid = assertThrows(InvalidException.class, () -> read(form(more)));
        return invalid.all().stream().map(InvalidException::field).toList();
    }

    @Test
    void readsWhatIsThereAndLeavesTheRestOpen() {
        ReminderDraft draft = read(form("country", "ZW", "notPassed", "true"));
        assertEquals(7, draft.conditions().awayDays());
        assertEquals("ZW", draft.conditions().country());
        assertTrue(draft.conditions().notPassed());
        assertFalse(draft.conditions().isOfDeadline());
        assertEquals(Map.of(Language.EN, new ReminderText("Hello {name}", "Go on: {link}")), draft.texts());
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertEquals(
                List.of("name", "dueWithin", "body-fr"),
                wrong("name", " ", "dueWithin", "soon", "subject-fr", "Salut"));
    }

    @Test
    void refusesARuleThatMeansEverybodyAlwaysAndOneThatSaysNothing() {
        assertEquals(List.of("enrolledDays"), wrong("awayDays", ""));
        assertEquals(List.of("subject-en"), wrong("subject-en", "", "body-en", ""));
    }

    @Test
    void refusesPlaceholdersThatNobodyKnows() {
        assertEquals(List.of("body-en"), wrong("body-en", "Hello {password}"));
    }

    @Test
    void fillsPlaceholdersOnceAndKeepsSubjectsToOneLine() {
        ReminderText filled = new ReminderText("{name}!", "{course}, {due}")
                .with(Map.of("name", "A\r\nBcc: all {course} $1", "course", "Clocks"));
        assertEquals("A Bcc: all {course} $1!", filled.subject());
        assertEquals("Clocks, ", filled.body());
    }

    @Test
    void aLinkIsSignedForOnePerson() {
        String token = UnsubscribeLinks.token("secret", 17);
        assertTrue(token.startsWith("17-"));
        assertEquals(token, UnsubscribeLinks.token("secret", 17));
        assertFalse(UnsubscribeLinks.token("secret", 18).endsWith(token.substring(3)));
        assertFalse(UnsubscribeLinks.token("other", 17).equals(token));
    }
}
