package org.collaborativecourses.certificate;

import com.ibm.icu.text.ListFormatter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Texts;

/**
 * Word for word what stands on paper, in the certificate's language, so that somebody can hold the two side by side.
 *
 * @param organisations those that offer the course; empty where none is named
 * @param validUntil the last day, or that there is none
 * @param score empty where none is printed
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
        String score,
        String number,
        String code) {

    static PrintedText of(CertificateSnapshot snapshot) {
        Texts texts = Texts.in(snapshot.language());
        return new PrintedText(
                snapshot.language(),
                PrintableText.of(snapshot.holderOnPaper()),
                PrintableText.of(snapshot.title()),
                snapshot.titleLanguage(),
                texts.format(
                        "certificate.print.scope",
                        snapshot.courses() == null
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
                snapshot.score() == null ? "" : texts.percent(snapshot.score()),
                snapshot.number(),
                CertificateCode.grouped(snapshot.code()));
    }

    private static String date(Texts texts, LocalDate day) {
        return texts.date(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
