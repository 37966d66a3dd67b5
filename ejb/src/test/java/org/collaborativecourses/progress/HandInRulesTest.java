package org.collaborativecourses.progress;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.shared.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandInRulesTest {

    private static final ItemOutline TASK =
            new ItemOutline("plan", ItemKind.TASK, true, List.of(), List.of(), "file", "", Map.of());

    private static HandIn file(String name, String content) {
        return new HandIn(null, name, content.getBytes(StandardCharsets.ISO_8859_1), null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "plan.pdf, %PDF-1.7",
        "plan.docx, PK\u0003\u0004x",
        "plan.txt, Our plan",
        "plan.jpg, \u00ff\u00d8\u00ff\u00e0"
    })
    void takesWhatIsWhatItsNameSays(String name, String content) {
        assertDoesNotThrow(() -> HandInRules.check(TASK, file(name, content)));
    }

    @ParameterizedTest
    @CsvSource({
        "plan.pdf, <html>",
        "plan.docx, MZ\u0090",
        "plan.png, %PDF-1.7",
        "plan.jpg, GIF89a",
        "plan.doc, PK\u0003\u0004"
    })
    void refusesWhatIsNotWhatItsNameSays(String name, String content) {
        InvalidException invalid =
                assertThrows(InvalidException.class, () -> HandInRules.check(TASK, file(name, content)));
        assertEquals("progress.error.fileContent", invalid.messageKey());
        assertThrows(InvalidException.class, () -> HandInRules.check(TASK, file("plan.txt", "MZ\0\0")));
    }

    @Test
    void keepsTwentyVersionsAndNoMore() {
        assertDoesNotThrow(() -> HandInRules.checkCount(file("plan.txt", "x"), 19));
        InvalidException invalid =
                assertThrows(InvalidException.class, () -> HandInRules.checkCount(file("plan.txt", "x"), 20));
        assertEquals("file", invalid.field());
    }
}
