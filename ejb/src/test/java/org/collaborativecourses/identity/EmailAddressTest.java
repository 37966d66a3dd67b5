package org.collaborativecourses.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.collaborativecourses.shared.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.org", "first.last+tag@sub.example.co.zw", " padded@example.org ", "o'neil@example.org"})
    void takesWhatMailIsSentTo(String written) {
        assertEquals(written.strip(), EmailAddress.of("email", written).written());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a@@b.org",
                "a b@c.org",
                "a@b.org\r\nBcc: x@y.org",
                "a@b.org,c@d.org",
                "\"quoted\"@b.org",
                "a@[127.0.0.1]",
                "<a@b.org>",
                ".a@b.org",
                "a..b@c.org"
            })
    void refusesWhatIsNoAddressOrMoreThanOne(String written) {
        InvalidException refused = assertThrows(InvalidException.class, () -> EmailAddress.of("email", written));
        assertEquals("email", refused.field());
    }

    @Test
    void refusesWhatIsTooLong() {
        String local = "x".repeat(65);
        assertThrows(InvalidException.class, () -> EmailAddress.of("email", local + "@example.org"));
        String domain = ("y".repeat(60) + ".").repeat(4) + "org";
        assertThrows(InvalidException.class, () -> EmailAddress.of("email", "a@" + domain + ".example.example"));
    }
}
