package org.collaborativecourses.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.collaborativecourses.shared.InvalidException;
import org.junit.jupiter.api.Test;

class OfferingTermsTest {

    private static Offering with(OfferingTerms terms) {
        return new Offering(1, 1, "c", "C", "course", terms, null);
    }

    private static List<String> wrong(String entry, String startsOn, String dueDays, String dueOn, String capacity) {
        return assertThrows(
                        InvalidException.class, () -> OfferingTerms.of(true, entry, startsOn, dueDays, dueOn, capacity))
                .all()
                .stream()
                .map(InvalidException::field)
                .toList();
    }

    @Test
    void whatIsEmptyIsNotSet() {
        OfferingTerms terms = OfferingTerms.of(false, "open", "", " ", "", "");
        assertEquals(new OfferingTerms(false, Entry.OPEN, null, null, null, null), terms);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertEquals(
                List.of("entry", "startsOn", "dueDays", "dueOn", "capacity"),
                wrong("none", "soon", "0", "2027-02-30", "-1"));
        assertEquals(List.of("dueOn"), wrong("enrol", "", "30", "2027-03-01", ""));
        assertEquals(List.of("dueOn"), wrong("enrol", "2027-03-02", "", "2027-03-01", ""));
    }

    @Test
    void nobodyComesInBeforeTheFirstDayOrAfterTheEnd() {
        Instant now = Instant.parse("2027-03-01T00:00:00Z");
        Offering offering = with(new OfferingTerms(true, Entry.ENROL, LocalDate.parse("2027-03-01"), null, null, null));
        assertTrue(offering.takesPeople(now));
        assertFalse(offering.takesPeople(now.minusMillis(1)));
        assertEquals(now, offering.firstLook(now.minusSeconds(99)));
        Offering ended = new Offering(1, 1, "c", "C", "course", offering.terms(), now);
        assertFalse(ended.takesPeople(now));
        assertNull(ended.nextLook(now));
    }

    @Test
    void placesAreCountedAgainstThoseTaken() {
        Offering two = with(new OfferingTerms(true, Entry.ENROL, null, null, null, 2));
        assertEquals(1, two.free(1));
        assertEquals(0, two.free(3));
        assertEquals(
                Integer.MAX_VALUE,
                with(new OfferingTerms(true, Entry.ENROL, null, null, null, null))
                        .free(1_000_000));
    }
}
