package org.collaborativecourses.certificate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.CompletionRule;
import org.collaborativecourses.content.CourseOutline.CourseText;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.CourseOutline.ItemTextOutline;
import org.collaborativecourses.content.CourseOutline.ModuleOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.content.TextState;
import org.collaborativecourses.credential.Issuer;
import org.collaborativecourses.pdf.PdfDocument;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.template.Design;

/** A certificate that is due, and what it becomes, with whatever a test wants to be different. */
final class CertificateFixture {

    static final String CODE = "0123456789abcdefghjkmnpqrs";
    static final String ADDRESS = "https://courses.example.org/certificates/" + CODE;
    static final Instant ISSUED = Instant.parse("2026-11-22T23:30:00.123456Z");
    static final SigningKey KEY = SigningKey.generate("key-1", ISSUED);

    static final Issuer HOUSE = new Issuer("https://courses.example.org");
    static final byte[] LOGO = logo();

    private static final Map<Language, String> TITLES = Map.of(
            Language.EN, "Monitoring Inclusive Education",
            Language.FR, "Suivre l’éducation inclusive",
            Language.ES, "Seguimiento de la educación inclusiva",
            Language.PT, "Monitorizar a educação inclusiva",
            Language.AR, "رصد التعليم الشامل للجميع");

    private String holder = "Amina Diallo";
    private Language language = Language.EN;
    private Map<Language, String> titles = TITLES;
    private List<String> organisations = List.of("CBM Global Disability Inclusion", "Campaign for Popular Education");
    private Design design = Design.NONE;
    private List<String> parts = List.of();
    private int months = 36;
    private ZoneId zone = ZoneId.of("Africa/Nairobi");

    static CertificateFixture certificate() {
        return new CertificateFixture();
    }

    CertificateFixture holder(String name) {
        holder = name;
        return this;
    }

    CertificateFixture in(Language of) {
        language = of;
        return this;
    }

    CertificateFixture title(String title) {
        titles = new EnumMap<>(Map.of(Language.EN, title));
        titles.put(language, title);
        return this;
    }

    CertificateFixture titles(Map<Language, String> all) {
        titles = all;
        return this;
    }

    CertificateFixture organisations(String... names) {
        organisations = List.of(names);
        return this;
    }

    CertificateFixture designed(Design with) {
        design = with;
        return this;
    }

    CertificateFixture ofCourses(String... courses) {
        parts = List.of(courses);
        return this;
    }

    CertificateFixture validFor(int number) {
        months = number;
        return this;
    }

    CertificateFixture at(String zoneId) {
        zone = ZoneId.of(zoneId);
        return this;
    }

    CertificateFacts facts() {
        return new CertificateFacts(7, holder, zone, achieved(), organisations, language, months, design, ISSUED);
    }

    private Achieved achieved() {
        Achieved course = Achieved.of(outline(), language);
        return new Achieved(
                course.key(), course.titles(), course.otherwise(), course.modules(), parts, course.minutes());
    }

    CertificateSnapshot snapshot() {
        return facts().snapshot(123, CODE);
    }

    Certificate issued() {
        Certificate certificate = new Certificate(123, CODE, 7, "monitoring-inclusive-education", 1, ISSUED);
        certificate.seal(facts(), KEY, HOUSE);
        return certificate;
    }

    byte[] pdf() {
        return pdf(issued());
    }

    static byte[] pdf(Certificate certificate) {
        CertificateSnapshot printed = certificate.view(KEY, ISSUED).printed();
        return CertificatePrinter.print(
                certificate.signedSnapshot(KEY),
                printed,
                certificate.badge(printed, KEY, HOUSE),
                ADDRESS,
                hash -> LOGO,
                new PdfDocument.Signer(KEY.multikey().text(), KEY::sign));
    }

    private static byte[] logo() {
        BufferedImage picture = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(0, 0, 300, 100);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    private CourseOutline outline() {
        Map<Language, CourseText> texts = new EnumMap<>(Language.class);
        titles.forEach((key, title) -> texts.put(key, new CourseText(title, "", List.of())));
        List<ModuleOutline> modules = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            modules.add(new ModuleOutline("m" + number, Map.of(), List.of(), List.of(item("i" + number))));
        }
        return new CourseOutline(
                "monitoring-inclusive-education",
                Language.EN,
                List.copyOf(texts.keySet()),
                List.of(),
                List.of("cbm"),
                List.of(),
                "CC-BY-4.0",
                false,
                70,
                new CompletionRule(true, 0),
                months,
                texts,
                modules,
                Map.of());
    }

    private static ItemOutline item(String key) {
        return new ItemOutline(
                key,
                ItemKind.PAGE,
                true,
                List.of(),
                List.of(),
                "",
                "",
                Map.of(Language.EN, new ItemTextOutline(key, 45, 0, 0, TextState.REVIEWED, null)));
    }
}
