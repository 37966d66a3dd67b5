package org.collaborativecourses.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.collaborativecourses.shared.Language;

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
        Integer score,
        Language language,
        int months,
        Instant at) {

    CertificateSnapshot snapshot(long number, String code) {
        LocalDate issuedOn = at.atZone(zone).toLocalDate();
        String printed = PrintableText.of(holder);
        return new CertificateSnapshot(
                CertificateSnapshot.FORMAT,
                code,
                String.format(Locale.ROOT, "%d-%06d", at.atZone(ZoneOffset.UTC).getYear(), number),
                language,
                holder,
                printed.equals(holder) ? null : printed,
                what.key(),
                what.titles(),
                what.titles().containsKey(language) ? language : what.otherwise(),
                what.modules(),
                what.minutes(),
                organisations,
                score,
                at,
                issuedOn,
                months == 0 ? null : issuedOn.plusMonths(months),
                what.courses());
    }
}
