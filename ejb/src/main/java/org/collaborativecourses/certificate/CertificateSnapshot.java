package org.collaborativecourses.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.collaborativecourses.pdf.PrintableText;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.template.Design;

/**
 * Every field that is printed, as it was at the moment of issue. Later changes of names, titles or organisations never
 * reach it.
 *
 * @param format 1; read before anything else by whoever reads snapshots of later versions
 * @param number the running number, written as it is printed
 * @param language the language of the printed text
 * @param holder the name as the holder writes it
 * @param holderPrinted how the name is printed, where our fonts lack its script; absent where it is printed as written
 * @param titles the course's title in each of its languages
 * @param titleLanguage the language of the title that is printed: the certificate's, else English, else the course's source
 * @param minutes how long the course takes
 * @param organisations names of the organisations that stand behind the course
 * @param issuedOn the day of issue where the holder was
 * @param courses of how many courses it is together; absent: of one
 * @param parts the titles of those courses, as they are printed; absent where they were only counted
 * @param design what its template added; absent where there was none
 * @param validUntil the last day it is valid; absent: for ever
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateSnapshot(
        int format,
        String code,
        String number,
        Language language,
        String holder,
        String holderPrinted,
        String courseKey,
        Map<Language, String> titles,
        Language titleLanguage,
        int modules,
        int minutes,
        List<String> organisations,
        Instant issuedAt,
        LocalDate issuedOn,
        LocalDate validUntil,
        Integer courses,
        List<String> parts,
        Design design) {

    static final int FORMAT = 1;

    public CertificateSnapshot {
        Objects.requireNonNull(code);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(issuedAt);
        Objects.requireNonNull(issuedOn);
        titles = Map.copyOf(titles);
        organisations = List.copyOf(organisations);
        parts = parts == null ? null : List.copyOf(parts);
        if (!titles.containsKey(titleLanguage)) {
            throw new IllegalArgumentException("No title in " + titleLanguage);
        }
    }

    /** The same of the same course, for the name put right; issued now, valid as long as it was. */
    CertificateSnapshot corrected(long id, String newCode, String name, Instant now) {
        String onPaper = PrintableText.of(name);
        return new CertificateSnapshot(
                format,
                newCode,
                numberOf(id, now),
                language,
                name,
                onPaper.equals(name) ? null : onPaper,
                courseKey,
                titles,
                titleLanguage,
                modules,
                minutes,
                organisations,
                issuedAt,
                issuedOn,
                validUntil,
                courses,
                parts,
                design);
    }

    /** As it is printed. @param id of the row */
    static String numberOf(long id, Instant at) {
        return String.format(Locale.ROOT, "%d-%06d", at.atZone(ZoneOffset.UTC).getYear(), id);
    }

    /** What its template added; nothing where there was none. */
    Design designOrNone() {
        return design == null ? Design.NONE : design;
    }

    /** The title that is printed. */
    public String title() {
        return titles.get(titleLanguage);
    }

    /** The name as it stands on paper. */
    String holderOnPaper() {
        return holderPrinted == null ? holder : holderPrinted;
    }

    /** The moment it stops being valid: when its last day has ended everywhere on earth. None: it never does. */
    Instant expiresAt() {
        return validUntil == null
                ? null
                : validUntil.plusDays(1).atStartOfDay(ZoneOffset.ofHours(-12)).toInstant();
    }
}
