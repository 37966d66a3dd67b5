package org.collaborativecourses.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.collaborativecourses.identity.SignedIn;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class KeptPageTest {

    private static final Visitor AMINA = visitor(7, "Amina <b>O’Neill</b> & أمينة", "aminas-token-aminas-token-");
    private static final Visitor PAUL = visitor(31_415, "Paul", "pauls-token-pauls-token-pa");
    private static final String TEXT = "<p>Suivi de l’éducation inclusive · متابعة التعليم الدامج 👋</p>\n".repeat(200);

    private static Visitor visitor(long id, String name, String token) {
        return new Visitor(
                new SignedIn(
                        id, name, id + "@example.org", Role.MEMBER, Reach.NOTHING, Language.EN, ZoneOffset.UTC, token),
                Language.EN,
                "",
                token,
                "127.0.0.1");
    }

    /** As a page is drawn. */
    private static String drawn(Visitor visitor) {
        return "<body data-reader=\"" + visitor.getReader() + "\">" + visitor.getName() + TEXT + visitor.getCsrfToken()
                + TEXT + visitor.getCsrfToken();
    }

    private static String unpacked(byte[] gzip) throws IOException {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoeverReadsItFindsTheirOwnNameAndTokens() throws IOException {
        KeptPage page = KeptPage.of(drawn(AMINA.withBlanks()));
        String html = unpacked(page.gzip(PAUL, List.of()));
        assertEquals(drawn(PAUL), html);
        assertEquals(html, new String(page.plain(PAUL, List.of()), StandardCharsets.UTF_8));
        assertFalse(html.contains("Amina"));
        assertFalse(html.contains("aminas-token"));
        assertTrue(page.gzip(PAUL, List.of()).length < html.getBytes(StandardCharsets.UTF_8).length / 10);
    }

    @Test
    void whatIsDrawnToBeKeptKnowsNobody() {
        Visitor nobody = AMINA.withBlanks();
        String drawn = drawn(nobody);
        assertFalse(drawn.contains("Amina"));
        assertFalse(drawn.contains("aminas-token"));
        assertFalse(drawn.contains("\"7\""));
        assertThrows(IllegalStateException.class, nobody::person);
        assertEquals(7, nobody.getPersonId());
    }

    @Test
    void namesAreTextAndNoMarkup() throws IOException {
        String html = unpacked(KeptPage.of(drawn(PAUL.withBlanks())).gzip(AMINA, List.of()));
        assertTrue(html.contains("Amina &lt;b&gt;O’Neill&lt;/b&gt; &amp; أمينة"));
        assertFalse(html.contains("<b>"));
    }

    @Test
    void aVisitorWithoutALoginHasATokenAndNoName() throws IOException {
        Visitor visitor = new Visitor(null, Language.AR, "", "token-of-the-cookie", "127.0.0.1");
        assertEquals(
                drawn(visitor),
                unpacked(KeptPage.of(drawn(visitor.withBlanks())).gzip(visitor, List.of())));
    }

    @Test
    void anEmptyPageAndOneWithoutBlanksAreSentAsTheyAre() throws IOException {
        assertEquals("", unpacked(KeptPage.of("").gzip(PAUL, List.of())));
        assertEquals(TEXT, unpacked(KeptPage.of(TEXT).gzip(PAUL, List.of())));
    }

    @Test
    void theTagChangesWithThePageTheReaderAndTheirLogin() {
        KeptPage page = KeptPage.of(drawn(AMINA.withBlanks()));
        String tag = page.tag(AMINA, List.of(), true);
        assertEquals(tag, KeptPage.of(drawn(PAUL.withBlanks())).tag(AMINA, List.of(), true));
        assertNotEquals(tag, page.tag(PAUL, List.of(), true));
        assertNotEquals(tag, page.tag(AMINA, List.of(), false));
        assertNotEquals(tag, page.tag(visitor(7, AMINA.getName(), "of the next login"), List.of(), true));
        assertNotEquals(tag, page.tag(visitor(7, "Amina", AMINA.getCsrfToken()), List.of(), true));
        assertNotEquals(tag, KeptPage.of(drawn(AMINA.withBlanks()) + ' ').tag(AMINA, List.of(), true));
    }

    @Test
    void checksumsOfPartsMakeTheChecksumOfTheWhole() {
        Random random = new Random(1);
        for (int length : new int[] {0, 1, 2, 7, 8, 255, 256, 1_000, 65_537}) {
            byte[] one = new byte[300];
            byte[] other = new byte[length];
            random.nextBytes(one);
            random.nextBytes(other);
            CRC32 whole = new CRC32();
            whole.update(one);
            int first = (int) whole.getValue();
            whole.update(other);
            CRC32 second = new CRC32();
            second.update(other);
            assertEquals(
                    (int) whole.getValue(), Checksums.joined(first, (int) second.getValue(), Checksums.shift(length)));
        }
    }
}
