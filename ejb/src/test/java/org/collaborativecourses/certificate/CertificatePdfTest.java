package org.collaborativecourses.certificate;

import static org.collaborativecourses.certificate.CertificateFixture.certificate;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.template.Design;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The judge of both standards is veraPDF; {@code target/certificates} keeps what was printed, for eyes to judge. */
class CertificatePdfTest {

    private static final Path PRINTED = Path.of("target", "certificates");

    @BeforeAll
    static void callTheJudge() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(PRINTED);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void meetsBothStandardsInEachLanguage(Language language) throws Exception {
        judge(
                "plain-" + language.code(),
                certificate()
                        .in(language)
                        .holder(language == Language.AR ? "أمينة محمد عبد الرحمن" : "Amina Diallo")
                        .organisations(
                                language == Language.AR ? "الحملة العربية للتعليم" : "Campaign for Popular Education",
                                "CBM Global Disability Inclusion"));
    }

    static Stream<Arguments> hostileTexts() {
        return Map.of(
                        "markup", "<script>alert(1)</script> & \"x\" '; </p><img src=file:///etc/passwd>",
                        "expressions", "#{7*7} ${7*7} %s {0} *{x} @{y} [[z]]",
                        "unbroken", "W".repeat(200),
                        "words", "Wilhelmina ".repeat(18).strip(),
                        "emoji", "Zoë 🎓👩🏽‍🏫 Müller",
                        "scripts", "Ελένη Иванова नेपाली বাংলা አማርኛ 田中 ខ្មែរ ไทย עברית",
                        "rtl-tricks", "evil\u202Efdp.exe \u2066x\u200Fy\u0000z",
                        "arabic-mixed", "د. John Smith أحمد 12/05/2026 ٣٤",
                        "persian", "گلپر می\u200cخواهم چمن ژاله ٹکٹ ێە",
                        "marks", "Z\u0351\u036b\u0343a\u0363l\u0348g\u0318o Nguyễn Thị Ồ")
                .entrySet()
                .stream()
                .flatMap(entry -> hostileIn(entry.getKey())
                        .map(language -> Arguments.of(entry.getKey(), entry.getValue(), language)));
    }

    /** Both directions see everything; the worst mixture is judged in all five languages. */
    private static Stream<Language> hostileIn(String name) {
        return name.equals("scripts") ? Stream.of(Language.values()) : Stream.of(Language.EN, Language.AR);
    }

    @ParameterizedTest(name = "{0} in {2}")
    @MethodSource("hostileTexts")
    void meetsBothStandardsWhateverPeopleWrite(String name, String text, Language language) throws Exception {
        judge(
                name + "-" + language.code(),
                certificate()
                        .in(language)
                        .holder(text)
                        .title((text + " ").repeat(2))
                        .organisations(text, text));
    }

    @Test
    void printsANameOfEmojiOnlyAsADash() throws Exception {
        assertTrue(textOf(certificate().holder("🎓🎉").pdf()).contains("—"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "AR"})
    void meetsBothStandardsWithATemplateAndSeveralCourses(Language language) throws Exception {
        boolean arabic = language == Language.AR;
        judge(
                "designed-" + language.code(),
                certificate()
                        .in(language)
                        .holder(arabic ? "أمينة محمد عبد الرحمن" : "Amina Diallo")
                        .ofCourses(
                                arabic ? "رصد التعليم الشامل" : "Monitoring Inclusive Education",
                                arabic ? "التدريس من أجل الشمول" : "Teaching for Inclusion",
                                "Planning <b>Inclusive</b> Education")
                        .designed(new Design(
                                arabic ? "شهادة الأكاديمية" : "Certificate of the academy #{7*7}",
                                null,
                                arabic ? "مُنحت ضمن برنامج 2026" : "Given within the programme of 2026 <script>",
                                List.of(
                                        new Design.Signatory(
                                                arabic ? "سارة علي" : "Sarah Ali", arabic ? "المديرة" : "Director"),
                                        new Design.Signatory("Rudo Sibanda", ""),
                                        new Design.Signatory(arabic ? "خالد" : "Khaled", "Coordinator")),
                                List.of(new Design.Logo("a", "House \"<A>\""), new Design.Logo("b", "House B")))));
    }

    @Test
    void takesMarkupAndExpressionsLiterally() throws Exception {
        String text = textOf(
                certificate().holder("<b>#{7*7}</b>").title("${7*7} &amp;").pdf());

        assertTrue(text.contains("<b>#{7*7}</b>"), text);
        assertTrue(text.contains("${7*7} &amp;"), text);
    }

    @Test
    void givesTheSameBytesForTheSameSnapshot() {
        Certificate certificate = certificate().issued();

        assertArrayEquals(CertificateFixture.pdf(certificate), CertificateFixture.pdf(certificate));
    }

    @Test
    void carriesTheSignedSnapshotAsAnAttachment() throws Exception {
        try (PDDocument document = Loader.loadPDF(certificate().pdf())) {
            String json = new String(
                    document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("certificate.json")
                            .getEmbeddedFile()
                            .toByteArray(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(json.contains("\\\"holder\\\":\\\"Amina Diallo\\\""), json);
        }
    }

    @Test
    void showsACodeThatAPhoneReads() throws Exception {
        try (PDDocument document = Loader.loadPDF(certificate().pdf())) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var qr = picture.getSubimage(
                    picture.getWidth() * 3 / 4,
                    picture.getHeight() * 2 / 3,
                    picture.getWidth() / 4,
                    picture.getHeight() / 3);
            String read = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(qr))))
                    .getText();
            assertEquals(CertificateFixture.ADDRESS, read);
        }
    }

    @Test
    void embedsEveryFontAndStaysSmall() throws Exception {
        byte[] pdf = certificate().pdf();
        assertTrue(pdf.length < 100_000, "bytes: " + pdf.length);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
            }
        }
    }

    private static void judge(String name, CertificateFixture fixture) throws Exception {
        byte[] pdf = fixture.pdf();
        Files.write(PRINTED.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages(), "pages");
        }
        assertEquals("", complaints(pdf, PDFAFlavour.PDFA_3_A), "PDF/A-3a");
        assertEquals("", complaints(pdf, PDFAFlavour.PDFUA_1), "PDF/UA-1");
    }

    private static String complaints(byte[] pdf, PDFAFlavour flavour) throws VeraPDFException, IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator judge = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = judge.validate(parser);
            return result.isCompliant()
                    ? ""
                    : result.getTestAssertions().stream()
                            .map(complaint -> complaint.getRuleId() + " " + complaint.getMessage() + " "
                                    + complaint.getLocation().getContext())
                            .distinct()
                            .collect(Collectors.joining("\n", "not compliant:\n", ""));
        }
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
