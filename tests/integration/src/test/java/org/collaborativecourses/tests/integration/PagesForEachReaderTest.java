package org.collaborativecourses.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages are drawn once and kept for whoever is to see the same: each finds their own name and token there, never another's. */
class PagesForEachReaderTest {

    private static RunningProduct product;
    private static CourseKnowledge course;
    private static List<String> pages;

    @BeforeAll
    static void thereIsACourse() {
        product = RunningProduct.shared();
        course = CourseKnowledge.of(CourseKnowledge.MONITORING);
        String page = "/courses/" + course.key();
        pages = List.of("/courses", page, page + "/" + course.items().get(0).key(), "/my");
    }

    @Test
    void twoWhoStandAlikeGetTheSamePageWithTheirOwnNameAndToken() {
        Study amina = Study.begin(product.newMember("Amina <Kept> & Co"), course);
        Study bruno = Study.begin(product.newMember("Bruno Kept"), course);
        pages.forEach(page -> {
            amina.guest().get(page);
            bruno.guest().get(page);
        });
        for (String page : pages) {
            String hers = amina.guest().get(page).text();
            String his = bruno.guest().get(page).text();
            assertTrue(hers.contains("Amina &lt;Kept&gt; &amp; Co"), page);
            assertTrue(his.contains("Bruno Kept"), page);
            assertFalse(his.contains("Amina"), page);
            assertFalse(hers.contains("Bruno"), page);
            assertTrue(hers.contains(amina.guest().token()), page);
            assertFalse(hers.contains(bruno.guest().token()), page);
            assertFalse(his.contains(amina.guest().token()), page);
        }
    }

    @Test
    void packedAndPlainAreTheSamePage() throws IOException {
        Guest guest = Study.begin(product.newMember("Packed"), course).guest();
        for (String page : pages) {
            guest.get(page);
            byte[] packed = guest.get(page, "Accept-Encoding", "gzip").bytes();
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                assertEquals(guest.get(page).text(), new String(unpacked.readAllBytes(), StandardCharsets.UTF_8), page);
            }
        }
    }

    @Test
    void aBrowserThatHasThePageIsToldSoAndNobodyElse() {
        Study amina = Study.begin(product.newMember("Has it already"), course);
        Study bruno = Study.begin(product.newMember("Has it not"), course);
        String page = pages.get(1);
        String tag = amina.guest().get(page).header("ETag");
        assertEquals(304, amina.guest().get(page, "If-None-Match", tag).status());
        assertEquals(200, bruno.guest().get(page, "If-None-Match", tag).status());
        amina.complete(course.items().get(0));
        Guest.Reply changed = amina.guest().get(page, "If-None-Match", tag);
        assertEquals(200, changed.status());
        assertNotEquals(tag, changed.header("ETag"));
    }

    @Test
    void whoHasLoggedOutIsAVisitor() {
        Guest guest = Study.begin(product.newMember("Logs out"), course).guest();
        assertTrue(guest.get(pages.get(1)).text().contains("Logs out"));
        guest.form(Guest.API + "/logout");
        String page = guest.get(pages.get(1)).text();
        assertFalse(page.contains("Logs out"));
        assertFalse(page.contains(guest.token()));
    }

    @Test
    void aChangedNameShowsAtOnce() {
        Guest guest = Study.begin(product.newMember("Before"), course).guest();
        assertTrue(guest.get(pages.get(1)).text().contains("Before"));
        guest.json(
                "POST",
                Guest.API + "/my/profile",
                Map.of("name", "Afterwards", "language", "en", "country", "KE", "zone", "Africa/Nairobi"));
        String page = guest.get(pages.get(1)).text();
        assertTrue(page.contains("Afterwards"));
        assertFalse(page.contains("Before"));
    }

    @Test
    void anotherLanguageIsAnotherPage() {
        Guest guest = Study.begin(product.newMember("Reads Arabic"), course).guest();
        assertTrue(guest.get(pages.get(1)).text().contains("lang=\"en\" dir=\"ltr\">"));
        String arabic = guest.get(pages.get(1) + "?lang=ar").text();
        assertTrue(arabic.contains("lang=\"ar\" dir=\"rtl\">"));
        assertTrue(guest.get(pages.get(1)).text().contains("lang=\"ar\" dir=\"rtl\">"));
    }
}
