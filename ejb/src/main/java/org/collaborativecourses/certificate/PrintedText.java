package org.collaborativecourses.certificate;

import com.ibm.icu.text.ListFormatter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.collaborativecourses.pdf.PrintableText;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.template.Design;

/**
 * Word for word what stands on paper, in the certificate's language, so that somebody can hold the two side by side.
 *
 * @param organisations those that offer the course; empty where none is named
 * @param validUntil the last day, or that there is none
 * @param parts the titles of the courses it is of together; empty where it is of one
 * @param note what its template adds; empty where nothing
 * @param signatories who stands below it, and as what
 * @param code in groups
 */
public record PrintedText(
        Language language,
        String holder,
        String title,
        Language titleLanguage,
        String scope,
        String organisations,
        String issuedOn,
        String validUntil,
        String number,
        String code,
        String heading,
        String confirms,
        String parts,
        String note,
        List<Design.Signatory> signatories) {

    static PrintedText of(CertificateSnapshot snapshot) {
        Texts texts = Texts.in(snapshot.language());
        Design design = snapshot.designOrNone();
        return new PrintedText(
                snapshot.language(),
                PrintableText.of(snapshot.holderOnPaper()),
                PrintableText.of(snapshot.title()),
                snapshot.titleLanguage(),
                texts.format(
                        "certificate.print.scope",
                        snapshot.courses() == null || snapshot.parts() != null
                                ? texts.format("certificate.print.modules", snapshot.modules())
                                : texts.format("certificate.print.courses", snapshot.courses()),
                        texts.minutes(snapshot.minutes())),
                ListFormatter.getInstance(snapshot.language().locale())
                        .format(snapshot.organisations().stream()
                                .map(PrintableText::of)
                                .toList()),
                date(texts, snapshot.issuedOn()),
                snapshot.validUntil() == null
                        ? texts.text("certificate.print.noEnd")
                        : date(texts, snapshot.validUntil()),
                snapshot.number(),
                CertificateCode.grouped(snapshot.code()),
                own(design.heading(), texts, "certificate.print.heading"),
                own(design.confirms(), texts, "certificate.print.confirms"),
                snapshot.parts() == null
                        ? ""
                        : snapshot.parts().stream().map(PrintableText::of).collect(Collectors.joining(" · ")),
                design.note() == null ? "" : PrintableText.of(design.note()),
                design.signatories().stream()
                        .map(it -> new Design.Signatory(PrintableText.of(it.name()), role(it)))
                        .toList());
    }

    private static String own(String words, Texts texts, String key) {
        return words == null ? texts.text(key) : PrintableText.of(words);
    }

    private static String role(Design.Signatory signatory) {
        return signatory.role() == null || signatory.role().isEmpty() ? "" : PrintableText.of(signatory.role());
    }

    private static String date(Texts texts, LocalDate day) {
        return texts.date(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
