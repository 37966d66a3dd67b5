package org.collaborativecourses.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collaborativecourses.shared.Language;

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
 * @param titleLanguage the language of the title that is printed: the certificate's, or the course's source language
 * @param minutes how long the course takes
 * @param organisations names of the organisations that stand behind the course
 * @param score percent; absent where none is printed
 * @param issuedOn the day of issue where the holder was
 * @param courses of how many courses it is together; absent: of one
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
        Integer score,
        Instant issuedAt,
        LocalDate issuedOn,
        LocalDate validUntil,
        Integer courses) {

    static final int FORMAT = 1;

    public CertificateSnapshot {
        Objects.requireNonNull(code);
        Objects.requireNonNull(holder);
        Objects.requireNonNull(issuedAt);
        Objects.requireNonNull(issuedOn);
        titles = Map.copyOf(titles);
        organisations = List.copyOf(organisations);
        if (!titles.containsKey(titleLanguage)) {
            throw new IllegalArgumentException("No title in " + titleLanguage);
        }
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
