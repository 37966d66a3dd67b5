package org.collaborativecourses.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-31", "31.3.2026", "31.03.2026", "46112", "46112.0"})
    void readsDaysThatMeanOneThingOnly(String written) {
        assertEquals(LocalDate.of(2026, 3, 31), Cells.day("from", written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2026", "31.02.2026", "tomorrow", "2026-13-01", "=1+1"})
    void refusesDaysThatCouldBeAnything(String written) {
        assertThrows(InvalidException.class, () -> Cells.day("from", written));
    }

    @Test
    void knowsCountriesAndLanguagesByCodeAndByName() {
        assertEquals("ZW", Cells.country("Zimbabwe"));
        assertEquals("BR", Cells.country("brésil"));
        assertEquals("EG", Cells.country("مصر"));
        assertEquals("Nowhere", Cells.country("Nowhere"));
        assertEquals(Optional.of(Language.FR), Cells.language("Francés"));
        assertEquals(Optional.of(Language.AR), Cells.language("ar"));
        assertEquals(Optional.empty(), Cells.language("Klingon"));
    }

    @Test
    void takesListsApart() {
        assertEquals(List.of("cbm", "gce"), Cells.list(" cbm; gce ;;cbm"));
        assertEquals(List.of(), Cells.list(" "));
    }
}
