package org.collaborativecourses.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.collaborativecourses.shared.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Ana", "نور الهدى", "Nguyễn Thị Ánh", "O’Neil-Smith, Jr.", "#{7*7}", "<b>Bold</b>", "می‌خواهم"})
    void takesEveryScriptAndTreatsSignsAsTheyStand(String name) {
        assertEquals(name, PrintedName.of("name", name).value());
    }

    @Test
    void isOneLineWithSingleSpaces() {
        assertEquals("Ana María", PrintedName.of("name", "  Ana \t\n María ").value());
    }

    @Test
    void composesAccents() {
        assertEquals("é", PrintedName.of("name", "e\u0301").value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "a\u0000b", "turned \u202e round", "zero\u200bwidth", "private \ue000", "\ud800"})
    void refusesWhatCannotBePrinted(String name) {
        assertThrows(InvalidException.class, () -> PrintedName.of("name", name));
    }

    @Test
    void refusesMoreThanTheColumnHolds() {
        assertThrows(InvalidException.class, () -> PrintedName.of("name", "x".repeat(PrintedName.LONGEST + 1)));
    }
}
