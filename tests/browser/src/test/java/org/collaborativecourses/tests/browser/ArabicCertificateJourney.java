package org.collaborativecourses.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.collaborativecourses.tests.CourseKnowledge;
import org.collaborativecourses.tests.Guest;
import org.collaborativecourses.tests.RunningProduct;
import org.collaborativecourses.tests.Study;
import org.junit.jupiter.api.Test;

/** Somebody who reads and writes Arabic completes a course and prints what they earned. */
class ArabicCertificateJourney {

    private static final String NAME = "ليلى بن يوسف";
    private final RunningProduct product = RunningProduct.shared();
    private final CourseKnowledge course = CourseKnowledge.of(CourseKnowledge.MONITORING);

    @Test
    void findsTheCertificateReadsItFromRightToLeftAndTakesThePdfHome() throws IOException {
        String email = product.store().addPerson(NAME, "member");
        product.store().write("UPDATE person SET language = 'ar' WHERE email_key = ?", email);
        Guest guest = product.guest().logIn(email, product.password());
        Study.begin(guest, course).completeAll();
        try (Device phone = Device.of(new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setLocale("ar"))
                .as(guest)) {
            phone.open("/my");
            assertRightToLeft(phone);
            phone.clickAndWait(phone.find("#certificates h3 a"));
            assertRightToLeft(phone);
            assertThat(phone.find("dl.record strong bdi").first()).hasText(NAME);
            assertEquals("rtl", phone.find("dl.record dd").first().evaluate("it => getComputedStyle(it).direction"));
            Download file = phone.page()
                    .waitForDownload(
                            () -> phone.find("a[href$='.pdf']").evaluate("it => { it.download = ''; it.click(); }"));
            assertTrue(file.suggestedFilename().endsWith(".pdf"), file.suggestedFilename());
            try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file.path()))) {
                assertEquals(1, pdf.getNumberOfPages());
                assertTrue(pdf.getDocumentCatalog().getLanguage().startsWith("ar"));
                String text = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
                assertTrue(text.contains(NAME), text);
            }
            phone.assertNoComplaints();
        }
    }

    private static void assertRightToLeft(Device phone) {
        assertEquals("ar", phone.find("html").getAttribute("lang"));
        assertEquals("rtl", phone.find("html").getAttribute("dir"));
        int over = ((Number) phone.page()
                        .evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        assertEquals(0, over, "nothing sticks out to the left");
    }
}
