package org.collaborativecourses.certificate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.content.CourseOutline.CompletionRule;
import org.collaborativecourses.content.CourseOutline.CourseText;
import org.collaborativecourses.content.CourseOutline.ItemOutline;
import org.collaborativecourses.content.CourseOutline.ItemTextOutline;
import org.collaborativecourses.content.CourseOutline.ModuleOutline;
import org.collaborativecourses.content.ItemKind;
import org.collaborativecourses.content.TextState;
import org.collaborativecourses.shared.Language;

/** A certificate that is due, and what it becomes, with whatever a test wants to be different. */
final class CertificateFixture {

    static final String CODE = "0123456789abcdefghjkmnpqrs";
    static final String ADDRESS = "https://courses.example.org/certificates/" + CODE;
    static final Instant ISSUED = Instant.parse("2026-11-22T23:30:00.123456Z");
    static final SigningKey KEY = SigningKey.generate("key-1", ISSUED);

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
    private Integer score = null;
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

    CertificateFixture score(int percent) {
        score = percent;
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
        return new CertificateFacts(
                7, holder, zone, Achieved.of(outline(), language), organisations, score, language, months, ISSUED);
    }

    CertificateSnapshot snapshot() {
        return facts().snapshot(123, CODE);
    }

    Certificate issued() {
        Certificate certificate = new Certificate(123, CODE, 7, "monitoring-inclusive-education", 1, ISSUED);
        certificate.seal(facts(), KEY);
        return certificate;
    }

    byte[] pdf() {
        Certificate certificate = issued();
        return CertificatePrinter.print(
                certificate.signedSnapshot(KEY), certificate.view(KEY, ISSUED).printed(), ADDRESS);
    }

    private CourseOutline outline() {
        Map<Language, CourseText> texts = new EnumMap<>(Language.class);
        titles.forEach((key, title) -> texts.put(key, new CourseText(title, "", List.of())));
        List<ModuleOutline> modules = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            modules.add(new ModuleOutline("m" + number, Map.of(), List.of(item("i" + number))));
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
