package org.collaborativecourses.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.collaborativecourses.pdf.PrintableText;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.template.Design;

/**
 * All that is known when a certificate is due, before it has a code and a number.
 *
 * @param months how long it is valid; 0: for ever
 * @param zone where the holder is: decides the printed day
 */
record CertificateFacts(
        long personId,
        String holder,
        ZoneId zone,
        Achieved what,
        List<String> organisations,
        Language language,
        int months,
        Design design,
        Instant at) {

    CertificateSnapshot snapshot(long id, String code) {
        LocalDate issuedOn = at.atZone(zone).toLocalDate();
        String printed = PrintableText.of(holder);
        return new CertificateSnapshot(
                CertificateSnapshot.FORMAT,
                code,
                CertificateSnapshot.numberOf(id, at),
                language,
                holder,
                printed.equals(holder) ? null : printed,
                what.key(),
                what.titles(),
                what.titles().containsKey(language) ? language : what.otherwise(),
                what.modules(),
                what.minutes(),
                organisations,
                at,
                issuedOn,
                months == 0 ? null : issuedOn.plusMonths(months),
                what.parts().isEmpty() ? null : what.parts().size(),
                what.parts().isEmpty() ? null : what.parts(),
                design.equals(Design.NONE) ? null : design);
    }
}
