package org.collaborativecourses.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collaborativecourses.content.CourseOutline;
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
        CourseOutline course,
        List<String> organisations,
        Integer score,
        Language language,
        int months,
        Instant at) {

    CertificateSnapshot snapshot(long number, String code) {
        LocalDate issuedOn = at.atZone(zone).toLocalDate();
        String printed = PrintableText.of(holder);
        Map<Language, String> titles = new EnumMap<>(Language.class);
        course.texts().forEach((language, text) -> titles.put(language, text.title()));
        return new CertificateSnapshot(
                CertificateSnapshot.FORMAT,
                code,
                String.format(Locale.ROOT, "%d-%06d", at.atZone(ZoneOffset.UTC).getYear(), number),
                language,
                holder,
                printed.equals(holder) ? null : printed,
                course.key(),
                titles,
                titles.containsKey(language) ? language : course.source(),
                course.modules().size(),
                course.minutes(language),
                organisations,
                score,
                at,
                issuedOn,
                months == 0 ? null : issuedOn.plusMonths(months));
    }
}
