package org.collaborativecourses.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.template.Design;

/** A certificate of nobody, to see what a template comes to. Its code is none, so nobody can check it. */
final class CertificatePreview {

    private static final String NO_CODE = "0".repeat(26);

    private CertificatePreview() {}

    /** @param title of what is achieved; empty: that of some course */
    static CertificateFacts facts(Design design, Language language, int months, String title, Instant now) {
        Texts texts = Texts.in(language);
        return new CertificateFacts(
                0,
                texts.text("certificate.preview.holder"),
                java.time.ZoneOffset.UTC,
                new Achieved(
                        "-",
                        Map.of(language, title.isEmpty() ? texts.text("certificate.preview.title") : title),
                        language,
                        5,
                        List.of(),
                        240),
                List.of(texts.text("certificate.preview.organisation")),
                language,
                months,
                design,
                now);
    }

    static CertificateSnapshot snapshot(Design design, Language language, int months, String title, Instant now) {
        return facts(design, language, months, title, now).snapshot(0, NO_CODE);
    }
}
